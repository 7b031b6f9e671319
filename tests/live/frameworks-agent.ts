import * as React from 'react';
import { createPortal } from 'react-dom';
import { createRoot, hydrateRoot } from 'react-dom/client';
import * as Vue from 'vue';

/** The real frameworks, for live pages: built into one script that the test server sends. */
Object.assign(window, { React, createPortal, createRoot, hydrateRoot, Vue });
