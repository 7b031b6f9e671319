import type { Translate } from '../ui/translate.ts';
import { createTurndown } from './markdown-rules.ts';
import { provenanceLines } from './provenance.ts';
import type { TakenArticle } from './taken-article.ts';
import { toUri } from './uri.ts';

/** The article as a Markdown file: title, facts, body, replies, the terms as a list. */
export function articleMarkdown(article: TakenArticle, translate: Translate): string {
  const turndown = createTurndown();
  const line = (text: string) => turndown.escape(text.replaceAll(/\s+/gu, ' '));
  const facts = provenanceLines(article, translate).map(line);
  if (article.url !== '') facts.push(`<${toUri(article.url)}>`);
  const parts = [
    `# ${line(article.title || translate('untitled'))}`,
    facts.map((fact) => `> ${fact}`).join('  \n'),
    turndown.turndown(article.body),
  ];
  if (article.replies.length > 0) parts.push(`## ${line(translate('replies'))}`);
  for (const { author, body } of article.replies) {
    if (author !== '') parts.push(`### ${line(author)}`);
    parts.push(turndown.turndown(body));
  }
  if (article.terms.length > 0) {
    parts.push(
      `## ${line(translate('articleTerms'))}`,
      article.terms.map(({ term, gloss }) => `- **${line(term)}** ${line(gloss)}`).join('\n'),
    );
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
