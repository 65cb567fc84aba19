import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { t } from '../language.ts'
import { Button, Notice } from './basics.tsx'

/** A place of the text that is wrong; lines and columns from 1. */
export type Wrong = { readonly line: number; readonly column: number; readonly what: string }

/** What may be typed at the cursor, and the column where what it replaces begins. */
export type Words = {
  readonly from: number
  readonly words: readonly { readonly word: string; readonly says: string; readonly insert: string }[]
}

/** So long nobody types before the text is judged, in milliseconds. */
const pause = 300
/** So long a letter waits for the next before words are looked for, in milliseconds. */
const breath = 80
/** So many words are shown at once. */
const most = 60

/**
 * A file that is written here: what may stand at the cursor is offered while one types (or by Ctrl and space), and what is
 * wrong in the text stands under it.
 */
export function Yaml(props: {
  readonly label: string
  readonly value: string
  readonly onInput: (text: string) => void
  readonly rows: number
  readonly check: (text: string) => Promise<readonly Wrong[]>
  readonly wordsAt: (text: string, line: number, column: number) => Promise<Words>
  /** Hears how many places are wrong. */
  readonly onChecked: (count: number) => void
  /** What is said when nothing is wrong. */
  readonly good: string
  /** Gives who wants it a way to put text under the line of the cursor. */
  readonly inserter?: { current: (text: string) => void }
}) {
  const { label, value, onInput, rows, check, wordsAt, onChecked, good, inserter } = props
  const id = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const [wrong, setWrong] = useState<readonly Wrong[]>([])
  const [offer, setOffer] = useState<(Words & { readonly at: number; readonly chosen: number }) | undefined>()
  const turn = useRef(0)
  const soon = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => {
    let current = true
    const timer = setTimeout(() => {
      const tell = (found: readonly Wrong[]) => {
        if (!current) return
        setWrong(found)
        onChecked(found.length)
      }
      void check(value).then(tell, () => tell([]))
    }, pause)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [value])
  const ask = async (chosen: number) => {
    clearTimeout(soon.current)
    const field = box.current
    if (field === null) return
    const own = ++turn.current
    const [line, column] = placeOf(field.value, field.selectionStart)
    const words = await wordsAt(field.value, line, column).catch(() => undefined)
    if (own !== turn.current || words === undefined) return
    const typed = field.value.slice(field.selectionStart - (column - words.from), field.selectionStart)
    const useful = words.words.filter(({ word }) => word !== typed).slice(0, most)
    setOffer(useful.length === 0 ? undefined : { ...words, words: useful, at: field.selectionStart, chosen })
  }
  const close = () => {
    turn.current++
    clearTimeout(soon.current)
    setOffer(undefined)
  }
  const take = (place: number) => {
    const field = box.current
    const word = offer?.words[place]
    if (field === null || word === undefined || offer === undefined) return
    const [, column] = placeOf(field.value, offer.at)
    const begin = offer.at - (column - offer.from)
    // As the browser types it, so that it can be undone.
    field.focus()
    field.setSelectionRange(begin, offer.at)
    document.execCommand('insertText', false, word.insert)
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ' && event.ctrlKey) {
      event.preventDefault()
      void ask(0)
    } else if (offer !== undefined) {
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      const count = offer.words.length
      if (by !== 0)
        setOffer({ ...offer, chosen: (offer.chosen + by + count + (offer.chosen < 0 && by < 0 ? 1 : 0)) % count })
      else if ((event.key === 'Enter' || event.key === 'Tab') && offer.chosen >= 0) take(offer.chosen)
      else if (event.key === 'Escape') close()
      else return
      event.preventDefault()
    }
  }
  useEffect(() => {
    document.getElementById(`${id}-${offer?.chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [offer?.chosen])
  const goTo = ({ line, column }: Wrong) => {
    const at = offsetOf(value, line, column)
    box.current?.focus()
    box.current?.setSelectionRange(at, at)
  }
  if (inserter !== undefined)
    inserter.current = (text) => {
      const at = box.current?.selectionStart ?? value.length
      const end = value.indexOf('\n', at) === -1 ? value.length : value.indexOf('\n', at)
      onInput(`${value.slice(0, end)}\n  ${text}${value.slice(end)}`)
      box.current?.focus()
    }
  return (
    <div class="field yaml">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        ref={box}
        rows={rows}
        spellcheck={false}
        wrap="off"
        value={value}
        aria-describedby={`${id}-help ${id}-wrong`}
        aria-invalid={wrong.length > 0 ? true : undefined}
        aria-autocomplete="list"
        aria-controls={offer ? `${id}-words` : undefined}
        aria-activedescendant={offer && offer.chosen >= 0 ? `${id}-${offer.chosen}` : undefined}
        onInput={({ currentTarget, inputType, data }: InputEvent & { currentTarget: HTMLTextAreaElement }) => {
          onInput(currentTarget.value)
          close()
          if (inputType === 'insertText' && /^[\w-]$/.test(data ?? ''))
            soon.current = setTimeout(() => void ask(-1), breath)
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <p id={`${id}-help`} class="hint">
        {t('Ctrl en spatie: wat hier mag staan. Pijltjes kiezen, Enter neemt over, Escape sluit.')}
      </p>
      {offer ? (
        <div
          class="offer"
          id={`${id}-words`}
          role="listbox"
          aria-label={t('Wat hier mag staan')}
          style={underCursor(box.current!, offer)}
        >
          {offer.words.map(({ word, says }, place) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the text keeps the focus, and names the one that is chosen
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text
            <div
              key={word}
              id={`${id}-${place}`}
              role="option"
              aria-selected={place === offer.chosen}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(place)}
            >
              <b>{word}</b> <small lang="en">{says}</small>
            </div>
          ))}
        </div>
      ) : null}
      <span class="sr" role="status">
        {offer ? t('{0} woorden passen hier', offer.words.length) : ''}
      </span>
      <div id={`${id}-wrong`} role="status">
        {wrong.length === 0 ? (
          <p class="hint">{good}</p>
        ) : (
          <Notice tone="bad" title={wrong.length === 1 ? t('1 fout') : t('{0} fouten', wrong.length)}>
            <ul>
              {wrong.map((one) => (
                <li key={`${one.line} ${one.column} ${one.what}`}>
                  <Button kind="link" onClick={() => goTo(one)}>
                    {t('regel {0}, kolom {1}', one.line, one.column)}
                  </Button>{' '}
                  <span lang="en">{one.what}</span>
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </div>
  )
}

/** Where the words are offered: under the line of the cursor, at the column of what they replace. */
function underCursor(field: HTMLTextAreaElement, { at, from }: { readonly at: number; readonly from: number }) {
  const [line] = placeOf(field.value, at)
  const { lineHeight, paddingTop } = getComputedStyle(field)
  const top = field.offsetTop + Number.parseFloat(paddingTop) + line * Number.parseFloat(lineHeight) - field.scrollTop
  return {
    top: `${Math.max(field.offsetTop, Math.min(top, field.offsetTop + field.offsetHeight))}px`,
    left: `min(calc(${from}ch - ${field.scrollLeft}px), 100% - min(100%, 420px))`,
  }
}

/** Line and column of a place in a text, from 1. */
function placeOf(text: string, at: number): readonly [line: number, column: number] {
  const before = text.slice(0, at)
  return [before.split('\n').length, at - before.lastIndexOf('\n')]
}

const offsetOf = (text: string, line: number, column: number): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, 0) +
  column -
  1
