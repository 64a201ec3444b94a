import type { RequestEntry } from '#lib/messages/sync-schema.ts';
import { clockText, failureText } from './sync-words.ts';
import { type Ui, useUi } from './ui.ts';

export interface RequestLogProps {
  /** Null: not asked for yet. */
  readonly requests: readonly RequestEntry[] | null;
  readonly onOpen: () => void;
}

/** Every request that the extension ever made, newest first. */
export function RequestLog({ requests, onOpen }: RequestLogProps) {
  const ui = useUi();
  return (
    <details class="request-log" onToggle={({ currentTarget }) => currentTarget.open && onOpen()}>
      <summary>{ui.t('request-log')}</summary>
      <p class="more">{ui.t('request-log-more')}</p>
      {requests?.length === 0 ? <p>{ui.t('request-log-none')}</p> : null}
      {requests && requests.length > 0 ? <Requests requests={requests} /> : null}
    </details>
  );
}

function endText(ui: Ui, outcome: string): string {
  if (outcome === 'ok') return ui.t('request-log-ok');
  return outcome === 'none' ? ui.t('request-log-none-there') : failureText(ui, outcome);
}

function Requests({ requests }: { readonly requests: readonly RequestEntry[] }) {
  const ui = useUi();
  return (
    <table>
      <thead>
        <tr>
          {['time', 'address', 'bytes', 'outcome'].map((column) => (
            <th key={column} scope="col">
              {ui.t(`request-log-${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {requests.map(({ at, address, bytes, outcome }, row) => (
          <tr key={`${at} ${row}`}>
            <td>{clockText(at)}</td>
            <td class="address">{address}</td>
            <td class="number">{bytes}</td>
            <td>{endText(ui, outcome)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
