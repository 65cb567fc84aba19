import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { ApiProblem } from '../api.ts'
import { t } from '../language.ts'

type ButtonProps = {
  readonly children: ComponentChildren
  readonly onClick?: () => void
  readonly kind?: 'main' | 'plain' | 'danger' | 'link'
  readonly disabled?: boolean
  readonly submit?: boolean
  readonly label?: string
  readonly pressed?: boolean
}

export const Button = ({ children, onClick, kind = 'plain', disabled, submit, label, pressed }: ButtonProps) => (
  <button
    type={submit ? 'submit' : 'button'}
    class={`button ${kind}`}
    onClick={onClick}
    disabled={disabled}
    aria-label={label}
    aria-pressed={pressed}
  >
    {children}
  </button>
)

type FieldProps = {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly hint?: ComponentChildren
  readonly wrong?: string
  readonly type?: 'text' | 'password' | 'search' | 'number' | 'date' | 'datetime-local' | 'email'
  readonly required?: boolean
  readonly placeholder?: string
  readonly readOnly?: boolean
}

/** A labelled field; what is wrong with it is read out with it. */
export function Field({
  label,
  value,
  onInput,
  hint,
  wrong,
  type = 'text',
  required,
  placeholder,
  readOnly,
}: FieldProps) {
  const id = useId()
  return (
    <div class={`field ${wrong ? 'wrong' : ''}`}>
      <label for={id}>
        {label}
        {required ? <span aria-hidden="true"> *</span> : null}
      </label>
      <input
        id={id}
        // The types of inputs are a union that one name cannot choose from.
        type={type as 'text'}
        value={value}
        placeholder={placeholder}
        readOnly={readOnly}
        required={required}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={hint || wrong ? `${id}-hint` : undefined}
        aria-invalid={wrong ? true : undefined}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      {hint || wrong ? (
        <p id={`${id}-hint`} class={wrong ? 'wrong-text' : 'hint'}>
          {wrong || hint}
        </p>
      ) : null}
    </div>
  )
}

type Option = readonly [value: string, text: string]

export function Select(props: {
  readonly label: string
  readonly value: string
  readonly options: readonly Option[]
  readonly onChange: (value: string) => void
  readonly bare?: boolean
}) {
  const id = useId()
  const { label, value, options, onChange, bare } = props
  const list = (
    <select
      id={id}
      value={value}
      aria-label={bare ? label : undefined}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      {options.map(([one, text]) => (
        <option key={one} value={one}>
          {text}
        </option>
      ))}
    </select>
  )
  if (bare) return list
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {list}
    </div>
  )
}

export function Check(props: {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (on: boolean) => void
  readonly disabled?: boolean
}) {
  const { label, checked, onChange, disabled } = props
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  )
}

/** A form that does something in place of sending itself away. */
export const Form = ({
  onSubmit,
  children,
  label,
}: {
  readonly onSubmit: () => void
  readonly children: ComponentChildren
  readonly label?: string
}) => (
  <form
    aria-label={label}
    noValidate
    onSubmit={(event: Event) => {
      event.preventDefault()
      onSubmit()
    }}
  >
    {children}
  </form>
)

type Tone = 'good' | 'warn' | 'bad' | 'mute'

export const Tag = ({ tone = 'mute', children }: { readonly tone?: Tone; readonly children: ComponentChildren }) => (
  <span class={`tag ${tone}`}>{children}</span>
)

export const Notice = ({
  tone = 'mute',
  children,
  title,
}: {
  readonly tone?: Tone
  readonly title?: string
  readonly children?: ComponentChildren
}) => (
  <div class={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
    {title ? <strong>{title}</strong> : null}
    {children}
  </div>
)

/** Why something was refused: every reason. */
export const Refusal = ({ problem }: { readonly problem?: ApiProblem | undefined }) =>
  problem === undefined ? null : (
    <Notice tone="bad" title={problem.status === 0 ? t('Geen verbinding') : t('Dit kan zo niet')}>
      <ul>
        {problem.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {problem.next ? <p>{problem.next}</p> : null}
    </Notice>
  )

/** Copies text, and says so. */
export function Copy(props: {
  readonly text: string
  readonly label: string
  /** The label stands on the button too. */
  readonly named?: boolean
}) {
  const { text, label, named } = props
  const [done, setDone] = useState(false)
  const copy = async () => {
    await navigator.clipboard?.writeText(text).catch(() => undefined)
    setDone(true)
    setTimeout(() => setDone(false), 1500)
  }
  return (
    <Button onClick={() => void copy()} label={label}>
      {done ? t('Gekopieerd') : named ? label : t('Kopieer')}
    </Button>
  )
}

/** A key: masked until it is asked for. */
export function Secret({ value, label }: { readonly value: string; readonly label: string }) {
  const [open, setOpen] = useState(false)
  return (
    <span class="secret">
      <code>{open ? value : '•'.repeat(Math.min(16, value.length))}</code>
      <Button kind="link" onClick={() => setOpen(!open)} label={`${open ? t('Verberg') : t('Toon')} ${label}`}>
        {open ? t('Verberg') : t('Toon')}
      </Button>
      <Copy text={value} label={`${t('Kopieer')} ${label}`} />
    </span>
  )
}

export const Empty = ({ children }: { readonly children: ComponentChildren }) => <p class="empty">{children}</p>

/** A download that is made here. */
export function download(name: string, type: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
