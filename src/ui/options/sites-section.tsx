import { useState } from 'preact/hooks';
import {
  putRule,
  removeRule,
  type SitesChange,
  type SitesEdit,
  undoSites,
} from '../../sites/edit-sites.ts';
import { NO_WISHES, placeOf, type SiteRule } from '../../sites/site-rule.ts';
import { wishesInWords } from '../sites/rule-words.ts';
import type { Translate } from '../translate.ts';
import { BrokenNotice } from './broken-notice.tsx';
import { type Change, LastChange } from './last-change.tsx';
import { SiteForm } from './site-form.tsx';

export interface SitesSectionProps {
  readonly rules: readonly SiteRule[];
  /** Names of stored rows that can not be read. */
  readonly broken: readonly string[];
  /** Throws away the kept copy of what can not be read. */
  readonly onForgetBroken: () => void;
  /** Makes a change to what is stored by then. Rejects when storage fails. */
  readonly onEdit: (edit: SitesEdit) => Promise<SitesChange>;
  readonly translate: Translate;
}

/** Broken rows that are named; the rest is a number nobody would read. */
const NAMED_ROWS = 5;
const NEW_RULE: SiteRule = { host: '', path: '/', ...NO_WISHES };

/** The user's rules for sites: look through, add, change, delete, and take the last change back. */
export function SitesSection({
  rules,
  broken,
  onForgetBroken,
  onEdit,
  translate,
}: SitesSectionProps) {
  /** Place of the rule that is being changed; '' for a new one. */
  const [edited, edit] = useState<string>();
  const [notice, setNotice] = useState<Change<SitesEdit>>();

  const change = (next: SitesEdit, text: string) =>
    onEdit(next).then(
      (done) =>
        setNotice(
          done.ok
            ? { text, undo: undoSites(done.before, done.after), takesFocus: true }
            : { text: translate('sitesTooMany') },
        ),
      () => setNotice({ text: translate('wordsNotStored') }),
    );
  const put = (rule: SiteRule, instead?: string) => {
    edit(undefined);
    void change(putRule(rule, instead), translate('wordsKept', placeOf(rule)));
  };
  const form = (rule: SiteRule, instead?: string) => (
    <SiteForm
      rule={rule}
      onSubmit={(next) => put(next, instead)}
      onCancel={() => edit(undefined)}
      translate={translate}
    />
  );
  return (
    <section class="sites lists" aria-labelledby="sites">
      <h2 id="sites">{translate('sectionSites')}</h2>
      <p class="help">{translate('sitesHelp')}</p>
      {broken.length > 0 && (
        <BrokenNotice
          text={translate(
            'sitesBroken',
            broken.slice(0, NAMED_ROWS).join(translate('listSeparator')),
          )}
          onForget={onForgetBroken}
          translate={translate}
        />
      )}
      {rules.length === 0 && edited === undefined && <p class="empty">{translate('sitesEmpty')}</p>}
      {rules.length > 0 && (
        <ul class="rules">
          {rules.map((rule) => {
            const place = placeOf(rule);
            return (
              <li key={place}>
                {edited === place ? (
                  form(rule, place)
                ) : (
                  <>
                    <span class="words">
                      <strong>{place}</strong>
                      <small>{wishesInWords(rule, translate)}</small>
                    </span>
                    <span class="buttons">
                      <button
                        type="button"
                        class="quiet"
                        data-action="edit-site"
                        aria-label={translate('wordEditNamed', place)}
                        onClick={() => edit(place)}
                      >
                        {translate('wordEdit')}
                      </button>
                      <button
                        type="button"
                        class="quiet"
                        data-action="delete-site"
                        aria-label={translate('wordDeleteNamed', place)}
                        onClick={() => {
                          void change(removeRule(place), translate('wordsDeleted', place));
                        }}
                      >
                        {translate('wordDelete')}
                      </button>
                    </span>
                  </>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <LastChange
        change={notice}
        onUndo={(undo) => void change(undo, translate('wordsUndone'))}
        translate={translate}
      />
      {edited === '' ? (
        form(NEW_RULE)
      ) : (
        <button type="button" class="quiet" data-action="add-site" onClick={() => edit('')}>
          {translate('sitesAdd')}
        </button>
      )}
    </section>
  );
}
