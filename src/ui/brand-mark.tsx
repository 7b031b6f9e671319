/** The drop between two corner brackets, as in the extension's icon. */
export function BrandMark() {
  return (
    <svg class="brand" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d="M4.5 11.500v-7h7M19.5 12.500v7h-7"
        fill="none"
        stroke="currentColor"
        stroke-width="2.4"
      />
      <path
        d="M12 7.400c2 2.7 3 4.3 3 5.800a3 3 0 0 1-6 0c0-1.5 1-3.1 3-5.800z"
        fill="currentColor"
      />
    </svg>
  );
}
