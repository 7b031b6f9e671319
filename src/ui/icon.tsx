/**
 * The icons: one family on a grid of 20, drawn with one stroke of 1.6 and no fill, so that they
 * take the colour of the text in every theme and in forced colours.
 */
const PATHS = {
  close: 'M5 5l10 10M15 5L5 15',
  contents: 'M7.5 5H17M7.5 10H17M7.5 15H17M3.5 5h.01M3.5 10h.01M3.5 15h.01',
  terms:
    'M4 3.500h10.500a1.5 1.5 0 0 1 1.5 1.500v11.500H5.500A1.5 1.5 0 0 1 4 15zM4 15a1.5 1.5 0 0 1 1.5-1.500H16M8 9.500 10 5l2 4.500M8.700 8h2.600',
  gloss: 'M5.5 12.5 10 3l4.5 9.500M7.2 9h5.600M3.5 17h.01M7.8 17h.01M12.2 17h.01M16.5 17h.01',
  smaller: 'M3 16 7.5 5 12 16M4.7 12h5.600M14 6.500h4.5',
  larger: 'M3 16 7.5 5 12 16M4.7 12h5.600M14 6.500h4.500M16.25 4.250v4.5',
  appearance:
    'M1.5 15 5.75 4.5 10 15M3 11.500h5.500M17.5 9v6M17.5 12a2.5 2.5 0 1 1-5 0 2.5 2.5 0 1 1 5 0',
  system: 'M10 3a7 7 0 1 0 0 14 7 7 0 1 0 0-14M10 3v14M13 4.200v11.600M15.5 6v8',
  light:
    'M10 6.800a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 1 0 0-6.400M10 2v1.500M10 16.500V18M2 10h1.500M16.5 10H18M4.3 4.300l1.1 1.100M14.6 14.600l1.1 1.100M4.3 15.700l1.1-1.100M14.6 5.400l1.1-1.1',
  sepia:
    'M3 4.500c3-.9 5.2-.6 7 1.2 1.8-1.8 4-2.1 7-1.200v10.800c-3-.9-5.2-.6-7 1.2-1.8-1.8-4-2.1-7-1.200zM10 5.700v10.8',
  dark: 'M16 12.300A6.7 6.7 0 1 1 7.7 4a5.3 5.3 0 0 0 8.3 8.300z',
  black: 'M10 3a7 7 0 1 0 0 14 7 7 0 1 0 0-14M5.5 8h9M5 11.500h10M7 15h6M7.5 4.800h5',
  aloud: 'M4 8v4h3l4 3.500V4.500L7 8zM13.5 7.500a3.5 3.5 0 0 1 0 5M15.5 5.500a6.4 6.4 0 0 1 0 9',
  takeAway: 'M10 3v9M6.5 8.5 10 12l3.5-3.500M4 13v3.500h12V13',
  print: 'M6 7V3.500h8V7M6 14H3.500V7h13v7H14M6 11.500h8v5H6z',
  contrast:
    'M10 3a7 7 0 1 0 0 14 7 7 0 1 0 0-14M10 3v14M10 6h4.500M10 8.700h6.600M10 11.400h6.600M10 14.100h5',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  previous: 'M12.5 4.500 7 10l5.5 5.5',
  next: 'M7.5 4.500 13 10l-5.5 5.5',
  external: 'M8.5 5H5v10h10v-3.500M11.5 4H16v4.500M16 4l-6.5 6.5',
  options:
    'M3 6.500h6M13 6.500h4M13 6.500a2 2 0 1 1-4 0 2 2 0 1 1 4 0M3 13.500h3M10 13.500h7M10 13.500a2 2 0 1 1-4 0 2 2 0 1 1 4 0',
  reader:
    'M3 4.500c3-.9 5.2-.6 7 1.2 1.8-1.8 4-2.1 7-1.200v10.800c-3-.9-5.2-.6-7 1.2-1.8-1.8-4-2.1-7-1.200zM10 5.700v10.8',
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative icon: the control that holds it carries the name. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
