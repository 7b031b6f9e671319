import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { isIdle, type SiteRule, toHost, toPath } from '../../sites/site-rule.ts';
import { WishControls } from '../sites/wish-controls.tsx';
import type { MessageKey, Translate } from '../translate.ts';

interface SiteFormProps {
  /** What the form begins with; a new rule has an empty host. */
  readonly rule: SiteRule;
  readonly onSubmit: (rule: SiteRule) => void;
  readonly onCancel: () => void;
  readonly translate: Translate;
}

/** A rule by hand: its place and what is done there. Nothing is kept until it is submitted. */
export function SiteForm({ rule, onSubmit, onCancel, translate }: SiteFormProps) {
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const [host, setHost] = useState(rule.host);
  const [path, setPath] = useState(rule.path);
  const [wishes, setWishes] = useState<SiteRule>(rule);
  const [fault, setFault] = useState<MessageKey>();
  useEffect(() => first.current?.focus(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    const place = { host: toHost(host), path: toPath(path) };
    if (place.host === undefined) setFault('siteHostWrong');
    else if (place.path === undefined) setFault('sitePathWrong');
    else if (isIdle(wishes)) setFault('siteWishNone');
    else onSubmit({ ...wishes, host: place.host, path: place.path });
  };
  return (
    <form class="site-form" noValidate onSubmit={submit}>
      <div class="fields">
        <label>
          <span>{translate('siteHost')}</span>
          <input
            ref={first}
            name="host"
            value={host}
            autocomplete="off"
            spellcheck={false}
            aria-describedby={`${id}-help`}
            onInput={(event) => setHost(event.currentTarget.value)}
          />
        </label>
        <label>
          <span>{translate('sitePath')}</span>
          <input
            name="path"
            value={path}
            autocomplete="off"
            spellcheck={false}
            aria-describedby={`${id}-help`}
            onInput={(event) => setPath(event.currentTarget.value)}
          />
        </label>
      </div>
      <p class="help" id={`${id}-help`}>
        {translate('sitePlaceHelp')}
      </p>
      <WishControls
        wishes={wishes}
        onWish={(wish) => setWishes({ ...wishes, ...wish })}
        translate={translate}
      />
      {fault !== undefined && (
        <p class="fault" role="alert">
          {translate(fault)}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="primary" data-action="save-site">
          {translate('wordSave')}
        </button>
        <button type="button" class="quiet" data-action="cancel-site" onClick={() => onCancel()}>
          {translate('wordCancel')}
        </button>
      </div>
    </form>
  );
}
