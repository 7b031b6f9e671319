/** A picture that was taken: `<surface>_<facet>_<facet>….png`. */
export interface Shot {
  readonly surface: string;
  /** Theme, script or language, width, browser. */
  readonly facets: readonly string[];
}

/** A page with all pictures, a row of small ones for each surface; each leads to its full size. */
export function contactSheet(shots: readonly Shot[]): string {
  const surfaces = [...new Set(shots.map(({ surface }) => surface))];
  const sections = surfaces.map((surface) => {
    const own = shots.filter((shot) => shot.surface === surface);
    const pictures = own.map(({ facets }) => {
      const file = `${[surface, ...facets].join('_')}.png`;
      const caption = facets.join(' · ');
      return `<a href="${file}"><img loading="lazy" src="${file}" alt=""><span>${caption}</span></a>`;
    });
    return `<h2 id="${surface}">${surface}</h2><div>${pictures.join('')}</div>`;
  });
  const contents = surfaces.map((name) => `<a href="#${name}">${name}</a>`);
  return `<!doctype html><meta charset="utf-8"><title>Screenshots</title><style>${STYLE}</style>
<nav>${contents.join(' ')}</nav>
${sections.join('\n')}
`;
}

const STYLE = `body{margin:24px;font:13px system-ui;background:#777;color:#fff}
div{display:flex;flex-wrap:wrap;gap:12px}a{color:inherit}div a{display:grid;text-decoration:none}
img{height:260px;width:auto;background:#fff}nav{display:flex;flex-wrap:wrap;gap:12px}`;
