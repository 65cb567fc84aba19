import { choose, chosen, go, linkTo } from '../address.ts'
import { call, part } from '../api.ts'
import { useAsk, useDoing } from '../ask.ts'
import { t } from '../language.ts'
import { Button, Field, Notice, Refusal, Tag } from '../ui/basics.tsx'
import type { Ronde, Verhaal } from './kinds.ts'
import { write } from './tekst.ts'

/** The catalogue by theme: tell one, a theme, or all. */
export function Catalogus() {
  const { data, problem } = useAsk<{ readonly sut: string; readonly verhalen: readonly Verhaal[] }>(
    '/verhalen/catalogus',
  )
  const { data: rounds } = useAsk<{ readonly rondes: readonly Ronde[] }>('/verhalen/rondes')
  const doing = useDoing()
  if (problem?.status === 404)
    return <Notice tone="warn" title={t('Hier zijn geen verhalen: Koppelproef is zonder gestart.')} />
  const words = chosen('zoek').toLowerCase().split(/\s+/).filter(Boolean)
  const fits = ({ naam, titel, waarom, thema, dekt, tags }: Verhaal) => {
    const text = [naam, titel, waarom, thema, ...dekt, ...tags].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  }
  const all = (data?.verhalen ?? []).filter(fits)
  const themes = [...new Set(all.map(({ thema }) => thema))]
  const begin = async (what: object) => {
    const ronde = await doing.run(() => call<Ronde>('POST', '/verhalen/rondes', what))
    if (ronde) go(`verhalen/ronde/${ronde.id}`)
  }
  const edit = async (naam: string) => {
    const verhaal = await doing.run(() => call<Verhaal>('GET', `/verhalen/catalogus/${part(naam)}`))
    if (verhaal?.tekst === undefined) return
    write(verhaal.tekst)
    go('verhalen/schrijf')
  }
  return (
    <section>
      <div class="heading">
        <h1>{t('Verhalen')}</h1>
        <span>
          {t('tegen')} <code>{data?.sut ?? '…'}</code>
        </span>
      </div>
      <p class="lead">
        {t(
          'Elk verhaal is een schooljaar in het klein: wat er in ESIS gebeurt, wat het systeem doet, en wat er dan moet kloppen. Vertel er een en loop het stap voor stap na.',
        )}
      </p>
      <div class="bar">
        <Field label={t('Zoeken')} type="search" value={chosen('zoek')} onInput={(zoek) => choose({ zoek })} hint="" />
        <Button
          kind="main"
          disabled={all.length === 0 || doing.busy}
          onClick={() => void begin(words.length === 0 ? {} : { verhalen: all.map(({ naam }) => naam) })}
        >
          {t('Vertel deze {0}', all.length)}
        </Button>
        <a class="button plain" href={linkTo('verhalen/schrijf')}>
          {t('Schrijf er zelf een')}
        </a>
        <a class="button plain" href={linkTo('verhalen/vangen')}>
          {t('Maak er een van wat hier gebeurde')}
        </a>
        <a class="button plain" href={linkTo('verhalen/verken')}>
          {t('Zoek wat nog geen verhaal vertelt')}
        </a>
        <a class="button plain" href={linkTo('verhalen/verkenning')}>
          {t('Verkenning')}
        </a>
      </div>
      <Refusal problem={doing.problem} />
      {(rounds?.rondes.length ?? 0) > 0 ? (
        <p>
          {t('Verteld')}:{' '}
          {rounds?.rondes.map(({ id, gedaan, totaal }) => (
            <>
              <a key={id} href={linkTo(`verhalen/ronde/${id}`)}>
                {id === 'verslag' ? t('het verslag') : t('ronde {0}', id)} ({gedaan}/{totaal})
              </a>{' '}
            </>
          ))}
        </p>
      ) : null}
      {data === undefined && problem === undefined ? (
        <p role="status" class="hint">
          {t('De verhalen worden gelezen …')}
        </p>
      ) : null}
      {themes.map((thema) => {
        const own = all.filter((one) => one.thema === thema)
        return (
          <details key={thema} class="category" open={words.length > 0}>
            <summary>
              <h2>
                {thema} ({own.length})
              </h2>
            </summary>
            <p class="buttons">
              <Button label={`${t('Vertel dit thema')}: ${thema}`} onClick={() => void begin({ thema })}>
                {t('Vertel dit thema')}
              </Button>
            </p>
            <ul class="rows">
              {own.map(({ naam, titel, waarom, ernst, dekt }) => (
                <li key={naam}>
                  <strong>{titel}</strong> <Tag tone={ernst === 'S1' ? 'bad' : 'mute'}>{ernst}</Tag>{' '}
                  <small>{dekt.join(' ')}</small>
                  <small class="why">{waarom}</small>
                  <span class="actions">
                    <Button
                      kind="link"
                      label={`${t('Vertel')}: ${titel}`}
                      onClick={() => void begin({ verhalen: [naam] })}
                    >
                      {t('Vertel')}
                    </Button>
                    <Button kind="link" label={`${t('Lees en wijzig')}: ${titel}`} onClick={() => void edit(naam)}>
                      {t('Lees en wijzig')}
                    </Button>
                  </span>
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </section>
  )
}
