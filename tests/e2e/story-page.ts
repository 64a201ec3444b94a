/** A news story of our own words, dated 24 November 2023, about people and projects that the core pack knows. */
export const STORY_TEXT = `
  <h1>Ilham Aliyev receives Kassym-Jomart Tokayev in Baku</h1>
  <p>President Ilham Aliyev of Azerbaijan spoke with the President of Kazakhstan about the Baku–Tbilisi–Kars railway.</p>
  <p>The two presidents also praised the work of SPECA, the programme of the United Nations for Central Asia, and
  promised to meet again next year. Their ministers stayed for another day of talks about freight and tariffs.</p>
  <p>Officials said that the railway had carried more goods than in any year before, and that customs posts on the
  way would be open day and night from the spring, as the companies that use it had asked for a long time.</p>`;

export interface StoryOptions {
  readonly head?: string;
  readonly lang?: string;
  readonly body?: string;
  /** YYYY-MM-DD, or none. */
  readonly date?: string | null;
}

/** A page with one article. */
export function aStory({ head = '', lang = 'en', body = STORY_TEXT, date = '2023-11-24' }: StoryOptions = {}): string {
  const published = date === null ? '' : `<meta property="article:published_time" content="${date}T09:00:00Z">`;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>A story</title>${published}${head}
    <style>body { font: 16px/1.5 sans-serif; max-width: 40em; margin: 40px auto; }</style></head>
    <body><article>${body}</article></body></html>`;
}

/** Policies as strict as any site's. */
export const STRICT_HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'none'; style-src 'none'; frame-src 'none'; child-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
};
