// React ships no types, and the pages only call three functions of it.
declare module 'react';
declare module 'react-dom';
declare module 'react-dom/client';
