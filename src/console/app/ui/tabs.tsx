import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** Tabs by the book: arrows go along them, the one that is chosen is reached by Tab. */
export function Tabs(props: {
  readonly label: string
  readonly tabs: readonly (readonly [id: string, title: string])[]
  readonly value: string
  readonly onChange: (id: string) => void
  readonly children: ComponentChildren
}) {
  const { label, tabs, value, onChange, children } = props
  const id = useId()
  const move = (by: number) => {
    const at = tabs.findIndex(([one]) => one === value)
    const [next] = tabs[(at + by + tabs.length) % tabs.length]!
    onChange(next)
    document.getElementById(`${id}-${next}`)?.focus()
  }
  return (
    <div class="tabs">
      <div role="tablist" aria-label={label}>
        {tabs.map(([one, title]) => (
          <button
            key={one}
            id={`${id}-${one}`}
            type="button"
            role="tab"
            aria-selected={one === value}
            aria-controls={`${id}-panel`}
            tabIndex={one === value ? 0 : -1}
            onClick={() => onChange(one)}
            onKeyDown={({ key }) => {
              if (key === 'ArrowRight') move(1)
              if (key === 'ArrowLeft') move(-1)
            }}
          >
            {title}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </div>
  )
}
