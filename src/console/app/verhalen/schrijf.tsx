import { useEffect, useRef, useState } from 'preact/hooks'
import { linkTo } from '../address.ts'
import { call } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { t } from '../language.ts'
import { Button, download, Notice, Refusal } from '../ui/basics.tsx'
import type { Gevallen } from './kinds.ts'
import { Stappen } from './stappen.tsx'
import { draft, write } from './tekst.ts'

type Wrong = { readonly regel: number; readonly kolom: number; readonly wat: string }
type Woord = { readonly naam: string; readonly zegt: string; readonly voorbeeld: string }

const begin = `titel: Een kind komt erbij
waarom: De nieuwe leerling moet na een tweede import ook in het systeem staan.
thema: eigen
ernst: S2
dekt: []
school:
  leerlingen:
    - { key: 11, roepnaam: Noor, achternaam: Zandstra, geboortedatum: 2018-03-04, jaargroep: 3, groep: 31 }
  groepen:
    - { key: 31, naam: 3A, jaargroep: 3 }
stappen:
  - activeer
  - koppel
  - importeer
  - verwerk
  - verwacht: { aantallen: { leerlingen: 1 } }
`

/** A story that is written here: what is wrong in it is said while it is typed, and it is told with a button. */
export function Schrijf() {
  const [wrong, setWrong] = useState<readonly Wrong[]>([])
  const [came, setCame] = useState<Gevallen | undefined>()
  const doing = useDoing()
  const box = useRef<HTMLTextAreaElement>(null)
  const { data: vocabulary } = useAsk<{ readonly stappen: readonly Woord[]; readonly verwachtingen: readonly Woord[] }>(
    '/verhalen/woorden',
  )
  const text = draft.value === '' ? begin : draft.value
  useEffect(() => {
    const timer = setTimeout(() => {
      void call<{ readonly problemen: readonly Wrong[] }>('POST', '/verhalen/controleren', { tekst: text }).then(
        ({ problemen }) => setWrong(problemen),
        () => setWrong([]),
      )
    }, 300)
    return () => clearTimeout(timer)
  }, [text])
  const result = useRef<HTMLDivElement>(null)
  const tell = async () => {
    setCame(await doing.run(() => call<Gevallen>('POST', '/verhalen/vertellen', { tekst: text })))
    result.current?.scrollIntoView()
  }
  const goTo = ({ regel, kolom }: Wrong) => {
    const before =
      text
        .split('\n')
        .slice(0, regel - 1)
        .join('\n').length +
      (regel > 1 ? 1 : 0) +
      kolom -
      1
    box.current?.focus()
    box.current?.setSelectionRange(before, before)
  }
  const insert = ({ voorbeeld }: Woord) => {
    const at = box.current?.selectionStart ?? text.length
    const lineEnd = text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at)
    write(`${text.slice(0, lineEnd)}\n  ${voorbeeld}${text.slice(lineEnd)}`)
    box.current?.focus()
  }
  return (
    <section>
      <p class="crumbs">
        <a href={linkTo('verhalen')}>{t('Verhalen')}</a> › {t('Schrijven')}
      </p>
      <h1>{t('Een verhaal schrijven')}</h1>
      <div class="writing">
        <div class="field">
          <label for="verhaal">{t('Verhaal (YAML)')}</label>
          <textarea
            id="verhaal"
            ref={box}
            rows={24}
            spellcheck={false}
            wrap="off"
            value={text}
            aria-describedby="verhaal-fouten"
            aria-invalid={wrong.length > 0 ? true : undefined}
            onInput={({ currentTarget }) => write(currentTarget.value)}
          />
        </div>
        <aside aria-label={t('Woorden')}>
          <h2>{t('Woorden')}</h2>
          <p class="hint">{t('Kies een woord om het onder de regel van de cursor te zetten.')}</p>
          {(['stappen', 'verwachtingen'] as const).map((list) => (
            <details key={list} open={list === 'stappen'}>
              <summary>{t(list)}</summary>
              <ul class="rows">
                {vocabulary?.[list].map((one) => (
                  <li key={one.naam}>
                    <Button kind="link" onClick={() => insert(one)}>
                      {one.naam}
                    </Button>
                    <small class="why">{one.zegt}</small>
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </aside>
      </div>
      <div id="verhaal-fouten" role="status">
        {wrong.length === 0 ? (
          <p class="hint">{t('Dit verhaal kan worden verteld.')}</p>
        ) : (
          <Notice tone="bad" title={t('{0} fouten in het verhaal', wrong.length)}>
            <ul>
              {wrong.map((one) => (
                <li key={`${one.regel} ${one.kolom} ${one.wat}`}>
                  <Button kind="link" onClick={() => goTo(one)}>
                    {t('regel {0}, kolom {1}', one.regel, one.kolom)}
                  </Button>{' '}
                  {one.wat}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      <Refusal problem={doing.problem} />
      <p class="buttons">
        <Button kind="main" disabled={wrong.length > 0 || doing.busy} onClick={() => void tell()}>
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
