import { useState } from 'preact/hooks'
import { t } from '../language.ts'
import { Button, Check, Field } from '../ui/basics.tsx'

export type Fields = { readonly [name: string]: unknown }

/** The fields of a change as one fills them in; all that may be said of it, as JSON. What is emptied is not said. */
export function Velden(props: {
  readonly value: Fields
  readonly example: Fields
  /** Undefined: what was typed is no JSON. */
  readonly onChange: (value: Fields | undefined) => void
}) {
  const { value, example, onChange } = props
  const [text, setText] = useState<string | undefined>()
  const type = (next: string) => {
    setText(next)
    onChange(readJson(next))
  }
  if (text !== undefined)
    return (
      <div class="field">
        <label for="velden">{t('Velden (JSON)')}</label>
        <textarea
          id="velden"
          rows={8}
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => type(currentTarget.value)}
        />
        {readJson(text) === undefined ? <p class="wrong-text">{t('Dit is geen JSON.')}</p> : null}
      </div>
    )
  return (
    <>
      <div class="grid">
        {leavesOf(example).map(([path, begun]) => (
          <Leaf
            key={path.join(' ')}
            label={t(calledAs(path.at(-1)!))}
            begun={begun}
            value={at(value, path)}
            onChange={(next) => onChange(put(value, path, next))}
          />
        ))}
      </div>
      <p>
        <Button kind="link" onClick={() => setText(JSON.stringify(value, undefined, 2))}>
          {t('Andere velden: als JSON')}
        </Button>
      </p>
    </>
  )
}

type Path = readonly string[]

function Leaf(props: {
  readonly label: string
  readonly begun: unknown
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}) {
  const { label, begun, value, onChange } = props
  if (typeof begun === 'boolean') return <Check label={label} checked={value === true} onChange={onChange} />
  if (Array.isArray(begun))
    return (
      <Field
        label={label}
        value={((value ?? []) as readonly unknown[]).join(', ')}
        hint={t('Met komma’s ertussen')}
        onInput={(text) =>
          onChange(
            text
              .split(',')
              .map((one) => one.trim())
              .filter(Boolean),
          )
        }
      />
    )
  return (
    <Field
      label={label}
      value={String(value ?? '')}
      type={typeof begun === 'string' && /^\d{4}-\d\d-\d\d$/.test(begun) ? 'date' : 'text'}
      onInput={(text) =>
        onChange(text === '' ? undefined : typeof begun === 'number' && /^\d+$/.test(text) ? Number(text) : text)
      }
    />
  )
}

/** What a screen calls a field of a change. */
export const calledAs = (name: string): string =>
  name === 'key' ? 'Nummer' : name === 'eckid' ? 'ECK iD' : `${name[0]!.toUpperCase()}${name.slice(1)}`

/** Every field that holds a value of its own, with the way to it. */
const leavesOf = (fields: Fields, above: Path = []): readonly (readonly [Path, unknown])[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    isFields(value) ? leavesOf(value, [...above, name]) : [[[...above, name], value] as const],
  )

const at = (fields: Fields, [name, ...rest]: Path): unknown => {
  const value = fields[name!]
  return rest.length === 0 ? value : isFields(value) ? at(value, rest) : undefined
}

const put = (fields: Fields, [name, ...rest]: Path, value: unknown): Fields => ({
  ...fields,
  [name!]: rest.length === 0 ? value : put((fields[name!] ?? {}) as Fields, rest, value),
})

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readJson(text: string): Fields | undefined {
  try {
    const read: unknown = JSON.parse(text)
    return isFields(read) ? read : undefined
  } catch {
    return undefined
  }
}
