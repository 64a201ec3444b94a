import type { Vocabulary } from '#lib/pack/vocabulary.ts';
import { type Contested, findContested } from './find-contested.ts';
import { aWarning, toProblem } from './finding.ts';
import type { SourcePack } from './load-pack.ts';
import type { Problem } from './problem.ts';

/**
 * Contested statements that rest on one party's publishers without saying so, or say so though another party says the
 * same; and slugs of pack.yaml's matters that no entity has.
 */
export function checkContested(pack: SourcePack, vocabulary: Vocabulary): readonly Problem[] {
  return [...findContested(pack, vocabulary).flatMap(toProblems), ...findUnknown(pack)];
}

function toProblems({ source, index, matter, onlySide, isSaid }: Contested): readonly Problem[] {
  const toFinding = (message: string) => [toProblem(aWarning(source, ['statements', index], message))];
  if (onlySide && !isSaid) {
    return toFinding(`contested (${matter}), only from ${onlySide}: add another party's source, or \`only-from\``);
  }
  if (!onlySide && isSaid) return toFinding(`contested (${matter}), from two parties: take \`only-from\` away`);
  return [];
}

function findUnknown({ head, headFile, headLocate, entities }: SourcePack): readonly Problem[] {
  const slugs = new Set(entities.map(({ slug }) => slug));
  return Object.entries(head?.contested ?? {}).flatMap(([matter, told]) =>
    told.entities
      .filter((slug) => !slugs.has(slug))
      .map((slug): Problem => {
        const message = `contested: no entity "${slug}": mend its name, or take it away`;
        return { file: headFile, line: headLocate(['contested', matter]), severity: 'error', message };
      }),
  );
}
