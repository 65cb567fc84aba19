import { useRef, useState } from 'preact/hooks'
import { call } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { t } from '../language.ts'
import { Button, download, Refusal } from '../ui/basics.tsx'
import { Crumbs } from '../ui/crumbs.tsx'
import { type Words, type Wrong, Yaml } from '../ui/yaml.tsx'
import { firstStory } from './first-story.ts'
import type { Gevallen } from './kinds.ts'
import { Stappen } from './stappen.tsx'
import { draft, write } from './tekst.ts'

type Woord = { readonly naam: string; readonly zegt: string; readonly voorbeeld: string }

const check = async (tekst: string): Promise<readonly Wrong[]> => {
  const { problemen } = await call<{ readonly problemen: readonly { regel: number; kolom: number; wat: string }[] }>(
    'POST',
    '/verhalen/controleren',
    { tekst },
  )
  return problemen.map(({ regel, kolom, wat }) => ({ line: regel, column: kolom, what: wat }))
}

const wordsAt = async (tekst: string, regel: number, kolom: number): Promise<Words> => {
  const { van, woorden } = await call<{
    readonly van: number
    readonly woorden: readonly { woord: string; zegt: string; voeg: string }[]
  }>('POST', '/verhalen/aanvullen', { tekst, regel, kolom })
  return { from: van, words: woorden.map(({ woord, zegt, voeg }) => ({ word: woord, says: zegt, insert: voeg })) }
}

/** A story that is written here: what may stand in it is offered, what is wrong is said while it is typed, a button tells it. */
export function Schrijf() {
  const [wrong, setWrong] = useState(0)
  const [came, setCame] = useState<Gevallen | undefined>()
  const doing = useDoing()
  const insert = useRef<(text: string) => void>(() => {})
  const { data: vocabulary } = useAsk<{ readonly stappen: readonly Woord[]; readonly verwachtingen: readonly Woord[] }>(
    '/verhalen/woorden',
  )
  const text = draft.value === '' ? firstStory : draft.value
  const result = useRef<HTMLDivElement>(null)
  const tell = async () => {
    setCame(await doing.run(() => call<Gevallen>('POST', '/verhalen/vertellen', { tekst: text })))
    result.current?.scrollIntoView()
  }
  return (
    <section>
      <Crumbs above={[['verhalen', t('Verhalen')]]} here={t('Schrijven')} />
      <h1>{t('Een verhaal schrijven')}</h1>
      <div class="writing">
        <Yaml
          label={t('Verhaal (YAML)')}
          value={text}
          onInput={write}
          rows={24}
          check={check}
          wordsAt={wordsAt}
          onChecked={setWrong}
          good={t('Dit verhaal kan worden verteld.')}
          inserter={insert}
        />
        <aside aria-label={t('Woorden')}>
          <h2>{t('Woorden')}</h2>
          <p class="hint">{t('Kies een woord om het onder de regel van de cursor te zetten.')}</p>
          {(['stappen', 'verwachtingen'] as const).map((list) => (
            <details key={list} open={list === 'stappen'}>
              <summary>{t(list)}</summary>
              <ul class="rows">
                {vocabulary?.[list].map((one) => (
                  <li key={one.naam}>
                    <Button kind="link" onClick={() => insert.current(one.voorbeeld)}>
                      {one.naam}
                    </Button>
                    <small class="why" lang="en">
                      {one.zegt}
                    </small>
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </aside>
      </div>
      <Refusal problem={doing.problem} />
      <p class="buttons">
        <Button kind="main" disabled={wrong > 0 || doing.busy} onClick={() => void tell()}>
          {doing.busy ? t('Bezig …') : t('Vertel')}
        </Button>
        <Button onClick={() => download('verhaal.yaml', 'text/yaml', text)}>{t('Bewaar als bestand')}</Button>
        <Button onClick={() => write('')}>{t('Begin opnieuw')}</Button>
      </p>
      <div ref={result}>
        {came?.gevallen.map((geval) => (
          <Stappen key={geval.naam} geval={geval} uitwisselingen={came.uitwisselingen} />
        ))}
      </div>
    </section>
  )
}
