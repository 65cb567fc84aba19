import { type ComponentChildren, Fragment } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../language.ts'
import { Button } from './basics.tsx'

export type Column<Row> = {
  readonly head: string
  readonly cell: (row: Row) => ComponentChildren
  readonly number?: boolean
  /** For eyes the cell says it all: the head is read out only. */
  readonly quiet?: boolean
}

/** So many rows at first; the rest when asked. */
const firstRows = 60

export function Table<Row>(props: {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string | number
  readonly toneOf?: (row: Row) => string
  readonly under?: (row: Row) => ComponentChildren
  readonly empty?: string
}) {
  const { label, columns, rows, keyOf, toneOf = () => '', under, empty = t('Niets.') } = props
  const [most, setMost] = useState(firstRows)
  if (rows.length === 0) return <p class="empty">{empty}</p>
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard */}
      <section class="scroll" tabIndex={0} aria-label={label}>
        <table aria-label={label}>
          <thead>
            <tr>
              {columns.map(({ head, number, quiet }) => (
                <th key={head} scope="col" class={number ? 'number' : ''}>
                  {quiet ? <span class="sr">{head}</span> : head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, most).map((row) => {
              const below = under?.(row)
              return (
                <Fragment key={keyOf(row)}>
                  <tr class={toneOf(row)}>
                    {columns.map(({ head, cell, number }) => (
                      <td key={head} class={number ? 'number' : ''} data-head={head}>
                        {cell(row)}
                      </td>
                    ))}
                  </tr>
                  {below ? (
                    <tr class="under">
                      <td colSpan={columns.length}>{below}</td>
                    </tr>
                  ) : null}
                </Fragment>
              )
            })}
          </tbody>
        </table>
      </section>
      {rows.length > most ? (
        <p>
          <Button onClick={() => setMost(rows.length)}>{t('Toon alle {0}', rows.length)}</Button>
        </p>
      ) : null}
    </>
  )
}
