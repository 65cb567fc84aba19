import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { t, timeOf } from '../language.ts'
import { Tag } from '../ui/basics.tsx'
import { type Entry, isRefused } from './entry.ts'

/** Pixels. Only rows that can be seen are made: the list is as quick with five thousand as with five. */
const rowHeight = 34
const windowHeight = 380

/** The exchanges, newest first. Arrows go along them, Enter opens one. */
export function Lijst({
  rows,
  chosen,
  onChoose,
}: {
  readonly rows: readonly Entry[]
  readonly chosen: number
  readonly onChoose: (number: number) => void
}) {
  const [top, setTop] = useState(0)
  const box = useRef<HTMLDivElement>(null)
  // Who opens a link to one exchange sees it in the list.
  useEffect(() => {
    const at = rows.findIndex(({ number }) => number === chosen)
    if (at !== -1 && box.current) box.current.scrollTop = Math.max(0, (rows.length - 3 - at) * rowHeight)
  }, [rows.length > 0])
  if (rows.length === 0)
    return (
      <p class="empty">
        {t(
          'Nog geen verkeer. Importeer iets in het Boom testcentrum, of laat uw eigen systeem vragen: de gegevens staan bij Werelden.',
        )}
      </p>
    )
  const height = Math.min(windowHeight, rows.length * rowHeight)
  const first = Math.max(0, Math.floor(top / rowHeight) - 4)
  const shown = Array.from(
    { length: Math.min(rows.length - first, Math.ceil(height / rowHeight) + 8) },
    (_, at) => rows[rows.length - 1 - first - at]!,
  )
  const isShown = shown.some(({ number }) => number === chosen)
  const move = (by: number) => {
    const at = rows.findIndex(({ number }) => number === chosen)
    const next = rows[Math.min(rows.length - 1, Math.max(0, (at === -1 ? rows.length : at) - by))]!
    onChoose(next.number)
    const place = rows.length - 1 - rows.indexOf(next)
    const list = box.current
    if (list === null) return
    if (place * rowHeight < list.scrollTop) list.scrollTop = place * rowHeight
    if ((place + 1) * rowHeight > list.scrollTop + height) list.scrollTop = (place + 1) * rowHeight - height
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of which only a window exists
    <div
      ref={box}
      class="wire"
      role="grid"
      style={{ height: `${height + 2}px` }}
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
      aria-label={t('Uitwisselingen')}
      aria-rowcount={rows.length}
      tabIndex={0}
      aria-activedescendant={isShown ? `exchange-${chosen}` : undefined}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
        if (by === 0) return
        event.preventDefault()
        move(by)
      }}
    >
      <div role="presentation" style={{ height: `${rows.length * rowHeight}px`, position: 'relative' }}>
        {shown.map((entry, at) => (
          <Row
            key={entry.number}
            entry={entry}
            place={first + at}
            chosen={entry.number === chosen}
            onChoose={onChoose}
          />
        ))}
      </div>
    </div>
  )
}

function Row({
  entry,
  place,
  chosen,
  onChoose,
}: {
  readonly entry: Entry
  readonly place: number
  readonly chosen: boolean
  readonly onChoose: (number: number) => void
}) {
  const { number, at, operation, method, url, school, status, outcome, faultcode, decided, why, strictWouldRefuse } =
    entry
  const refused = isRefused(entry)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of which only a window exists
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the grid around it
    // biome-ignore lint/a11y/useFocusableInteractive: the grid around it has the focus
    <div
      id={`exchange-${number}`}
      class={`wire-row ${chosen ? 'chosen' : ''} ${refused ? 'refused' : ''}`}
      role="row"
      aria-rowindex={place + 1}
      aria-selected={chosen}
      style={{ top: `${place * rowHeight}px` }}
      onClick={() => onChoose(number)}
    >
      <Cell>{number}</Cell>
      <Cell>{timeOf(at)}</Cell>
      <Cell>{operation ?? `${method} ${url.split('?')[0]}`}</Cell>
      <Cell>{school ?? ''}</Cell>
      <Cell>
        <Tag tone={refused ? 'bad' : 'good'}>{status}</Tag> {faultcode ?? outcome}
      </Cell>
      <Cell>
        {strictWouldRefuse.length > 0 ? <Tag tone="warn">strict</Tag> : null} <b>{decided}</b> {why.join(' ')}
      </Cell>
    </div>
  )
}

const Cell = ({ children }: { readonly children: ComponentChildren }) => (
  // biome-ignore lint/a11y/useSemanticElements: a table of which only a window exists
  // biome-ignore lint/a11y/useFocusableInteractive: the grid around it has the focus
  <span role="gridcell">{children}</span>
)
