import { useMemo, useState } from 'preact/hooks'
import { t } from '../language.ts'
import { Button, Copy } from '../ui/basics.tsx'
import type { Message } from './entry.ts'
import { type Line, linesOf } from './xml.ts'

/** So many lines at first. */
const firstLines = 400

/** One message: its headers folded away, its XML in lines that fold, what the reasons are about marked. */
export function Bericht({
  titel,
  message,
  marks,
}: {
  readonly titel: string
  readonly message: Message
  readonly marks: readonly string[]
}) {
  const { headers, body = '', base64 } = message
  const lines = useMemo(() => linesOf(body), [body])
  const [folded, setFolded] = useState<ReadonlySet<number>>(new Set())
  const [most, setMost] = useState(firstLines)
  const words = useMemo(
    () =>
      new Set(
        marks
          .join(' ')
          .toLowerCase()
          .match(/[a-z]{4,}/g) ?? [],
      ),
    [marks],
  )
  const hidden = new Set<number>()
  for (const at of folded) for (let place = at + 1; place < (lines[at]?.until ?? at); place++) hidden.add(place)
  const shown = lines.map((line, at) => [line, at] as const).filter(([, at]) => !hidden.has(at))
  const fold = (at: number) => {
    const next = new Set(folded)
    if (!next.delete(at)) next.add(at)
    setFolded(next)
  }
  return (
    <div class="message">
      <h3>
        {titel} <Copy text={body} label={`${t('Kopieer')} ${titel}`} />
      </h3>
      <details>
        <summary>{t('Kopregels')}</summary>
        <dl class="facts headers">
          {Object.entries(headers).map(([name, value]) => (
            <>
              <dt key={name}>{name}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
      </details>
      {base64 ? <p class="empty">{t('Geen tekst: {0} tekens base64.', base64.length)}</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long message is scrolled with the keyboard */}
      <pre class="xml" tabIndex={0}>
        {shown.slice(0, most).map(([line, at]) => (
          <XmlLine
            key={at}
            line={line}
            folded={folded.has(at)}
            marked={line.name !== undefined && words.has(line.name.toLowerCase())}
            onFold={line.kind === 'open' && line.until !== undefined ? () => fold(at) : undefined}
          />
        ))}
      </pre>
      {shown.length > most ? (
        <Button onClick={() => setMost(lines.length)}>{t('Toon alle {0}', shown.length)}</Button>
      ) : null}
    </div>
  )
}

type Props = {
  readonly line: Line
  readonly folded: boolean
  readonly marked: boolean
  readonly onFold: (() => void) | undefined
}

function XmlLine({ line, folded, marked, onFold }: Props) {
  const { depth, kind, tag, text, name } = line
  return (
    <span class={`line ${marked ? 'marked' : ''}`} style={{ paddingLeft: `${depth * 14 + 18}px` }}>
      {onFold ? (
        <button
          type="button"
          class="fold"
          aria-expanded={!folded}
          aria-label={`${folded ? t('Uitklappen') : t('Inklappen')}: ${name}`}
          onClick={onFold}
        >
          {folded ? '▸' : '▾'}
        </button>
      ) : null}
      {kind === 'text' ? <bdi>{tag}</bdi> : <span class="tagname">{tag}</span>}
      {kind === 'leaf' && text !== undefined ? (
        <>
          {name === 'autorisatiesleutel' && text !== '' ? <Masked value={text} /> : <bdi class="value">{text}</bdi>}
          <span class="tagname">{`</${/^<([^\s/>]+)/.exec(tag)?.[1] ?? name}>`}</span>
        </>
      ) : null}
      {folded ? <span class="value"> … </span> : null}
      {'\n'}
    </span>
  )
}

/** A key that stands in a message: shown when it is asked for. */
function Masked({ value }: { readonly value: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <span class="value">{open ? value : '••••••••'}</span>{' '}
      <Button
        kind="link"
        onClick={() => setOpen(!open)}
        label={`${open ? t('Verberg') : t('Toon')} ${t('Autorisatiesleutel')}`}
      >
        {open ? t('Verberg') : t('Toon')}
      </Button>
    </>
  )
}
