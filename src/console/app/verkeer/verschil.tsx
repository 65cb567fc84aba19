import { useMemo } from 'preact/hooks'
import { t } from '../language.ts'
import { plainLines } from './xml.ts'

type Change = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** Longer messages are compared line by line at the same place only. */
const mostCompared = 1500

/** What differs between two messages, with a few lines around it. */
export function Verschil({
  titel,
  a,
  b,
  numbers,
}: {
  readonly titel: string
  readonly a: string
  readonly b: string
  readonly numbers: readonly [number, number]
}) {
  const changes = useMemo(() => around(differences(plainLines(a), plainLines(b))), [a, b])
  return (
    <div class="message">
      <h3>
        {titel}: {t('verschil tussen {0} en {1}', ...numbers)}
      </h3>
      {changes.length === 0 ? (
        <p class="empty">{t('Gelijk.')}</p>
      ) : (
        <pre class="xml">
          {changes.map(({ kind, text }, at) => (
            <span key={at} class={`line ${kind}`}>
              {kind === 'gone' ? <del>− {text}</del> : kind === 'new' ? <ins>+ {text}</ins> : `  ${text}`}
              {'\n'}
            </span>
          ))}
        </pre>
      )}
    </div>
  )
}

/** The longest row of lines that both have stays; the others are gone or new. */
function differences(a: readonly string[], b: readonly string[]): readonly Change[] {
  let begin = 0
  while (begin < a.length && begin < b.length && a[begin] === b[begin]) begin++
  let end = 0
  while (end < a.length - begin && end < b.length - begin && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const [left, right] = [a.slice(begin, a.length - end), b.slice(begin, b.length - end)]
  const same = (lines: readonly string[]) => lines.map((text): Change => ({ kind: 'same', text }))
  return [...same(a.slice(0, begin)), ...middle(left, right), ...same(a.slice(a.length - end))]
}

function middle(a: readonly string[], b: readonly string[]): readonly Change[] {
  const gone = (text: string): Change => ({ kind: 'gone', text })
  const fresh = (text: string): Change => ({ kind: 'new', text })
  if (a.length > mostCompared || b.length > mostCompared) return [...a.map(gone), ...b.map(fresh)]
  const width = b.length + 1
  const best = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i * width + j] =
        a[i] === b[j]
          ? best[(i + 1) * width + j + 1]! + 1
          : Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!)
  const changes: Change[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      changes.push({ kind: 'same', text: a[i]! })
      i++
      j++
    } else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) changes.push(gone(a[i++]!))
    else changes.push(fresh(b[j++]!))
  }
  return [...changes, ...a.slice(i).map(gone), ...b.slice(j).map(fresh)]
}

/** Three lines before and after each change; none when nothing changed. */
function around(changes: readonly Change[]): readonly Change[] {
  const near = new Set(
    changes.flatMap(({ kind }, at) => (kind === 'same' ? [] : [-3, -2, -1, 0, 1, 2, 3].map((by) => at + by))),
  )
  return changes.filter((_, at) => near.has(at))
}
