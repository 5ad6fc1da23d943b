import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library, SearchHit } from '../../lib/library/library';
import { NoteButton } from '../notes/note-button';
import { NoteOf } from '../notes/note-of';
import { Chips } from '../paper/chips';
import { Marked } from '../paper/marked';
import { PaperRow } from '../paper/paper-row';
import type { TargetOf } from '../paper/paper-targets';
import { SaveControl } from '../saving/save-control';
import { askedAuthors } from '../../lib/query/asked-authors';
import { markText } from '../../lib/query/mark-text';
import { markNames } from '../../lib/query/mark-names';
import { byline } from '../words/byline';
import { paperTitle } from '../words/paper-title';

/** One search result. */
export function SearchRow({
  library,
  hit,
  query,
  targetOf,
  current = false,
}: {
  library: Library;
  hit: SearchHit;
  /** What found it. */
  query: string;
  targetOf: TargetOf;
  current?: boolean;
}) {
  const [isNoteOpen, setNoteOpen] = useState(false);
  const { paper } = hit;
  const mark = markNames(query);
  const asked = askedAuthors(query);
  const line = byline(paper.authors, paper.year, 2, asked.isAsked);
  return (
    <PaperRow
      state={paper.state}
      title={paper.stub ? paperTitle(paper) : <Marked text={hit.title} />}
      target={targetOf(paper)}
      meta={
        line && <Marked text={markText(line, asked.saysOf(paper.authors))} />
      }
      current={current}
      paper={paper.id}
      actions={
        <>
          <NoteButton
            hasNote={hit.hasNote}
            open={isNoteOpen}
            onToggle={() => setNoteOpen(!isNoteOpen)}
          />
          <SaveControl library={library} paper={paper.id} lists={hit.lists} />
        </>
      }
      below={
        isNoteOpen && <NoteOf library={library} paper={paper.id} autofocus />
      }
    >
      {hit.lacks && (
        <p class="row-lacks" dir="auto">
          {i18n.t('search_lacks', [hit.lacks.join(', ')])}
        </p>
      )}
      {hit.snippet.length > 0 && (
        <p class="row-snippet" dir="auto">
          <Marked text={hit.snippet} />
        </p>
      )}
      <div class="row-words">
        <Chips names={hit.lists} mark={mark} />
        <Chips names={hit.tags ?? []} of="tag" mark={mark} />
      </div>
    </PaperRow>
  );
}
