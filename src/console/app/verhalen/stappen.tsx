import { choose, chosen } from '../address.ts'
import { t } from '../language.ts'
import { Button, Tag } from '../ui/basics.tsx'
import { Bevinding } from './bevinding.tsx'
import { type Geval, toneOf, type Uitwisseling } from './kinds.ts'
import { Stap } from './stap.tsx'
import { words } from './tekst.ts'

/** A story as a film: the steps beside what happened at the one that is looked at. Arrows go along them. */
export function Stappen({
  geval,
  uitwisselingen,
}: {
  readonly geval: Geval
  readonly uitwisselingen: readonly Uitwisseling[]
}) {
  const { titel, waarom, oordeel, ernst, reden, situatie = [], tijdlijn = [], bevindingen, opmerkingen } = geval
  const wrong = tijdlijn.findIndex(({ mis }) => mis)
  const at = Math.min(
    Math.max(0, tijdlijn.length - 1),
    chosen('stap') === '' ? Math.max(0, wrong) : Number(chosen('stap')) - 1,
  )
  const to = (place: number) => choose({ stap: String(Math.min(tijdlijn.length, Math.max(1, place + 1))) })
  const step = tijdlijn[at]
  const atStep = [...bevindingen, ...opmerkingen].filter(
    ({ plek }) =>
      plek !== undefined &&
      step?.plek !== undefined &&
      plek.regel === step.plek.regel &&
      plek.kolom === step.plek.kolom,
  )
  const elsewhere = [...bevindingen, ...opmerkingen].filter(
    (one) =>
      !tijdlijn.some(
        ({ plek }) => plek !== undefined && plek.regel === one.plek?.regel && plek.kolom === one.plek?.kolom,
      ),
  )
  return (
    <>
      <h1>
        {words(titel)} <Tag tone={toneOf(oordeel)}>{`${t(oordeel)}${ernst ? ` ${ernst}` : ''}`}</Tag>
      </h1>
      <p class="lead">{words(waarom)}</p>
      {reden ? <p class="wrong-text">{words(reden)}</p> : null}
      {situatie.length > 0 ? (
        <details>
          <summary>{t('Hoe het was voor de eerste stap')}</summary>
          {situatie.map((one) => (
            <p key={words(one)}>{words(one)}</p>
          ))}
        </details>
      ) : null}
      {elsewhere.map((one) => (
        <Bevinding key={`${words(one.wat)} ${one.wet ?? ''}`} bevinding={one} />
      ))}
      {step ? (
        <div class="film">
          <nav aria-label={t('Stappen')}>
            <ol>
              {tijdlijn.map(({ doe, mis }, place) => (
                <li key={place}>
                  <button
                    type="button"
                    class={mis ? 'mis' : ''}
                    aria-current={place === at ? 'step' : undefined}
                    onClick={() => to(place)}
                    onKeyDown={(event) => {
                      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
                      if (by === 0) return
                      event.preventDefault()
                      to(at + by)
                      const next =
                        event.currentTarget.closest('ol')?.children[Math.min(tijdlijn.length - 1, Math.max(0, at + by))]
                      next?.querySelector('button')?.focus()
                    }}
                  >
                    <span class="place">{place + 1}</span> {doe.length > 90 ? `${doe.slice(0, 90)} …` : doe}
                    {mis ? <span class="sr"> ({t('hier ging het mis')})</span> : null}
                  </button>
                </li>
              ))}
            </ol>
          </nav>
          <div class="frame">
            <p class="buttons">
              <Button disabled={at === 0} onClick={() => to(at - 1)}>
                {t('Vorige stap')}
              </Button>
              <Button kind="main" disabled={at >= tijdlijn.length - 1} onClick={() => to(at + 1)}>
                {t('Volgende stap')}
              </Button>
              {wrong >= 0 && wrong !== at ? (
                <Button onClick={() => to(wrong)}>{t('Naar waar het misging')}</Button>
              ) : null}
            </p>
            <Stap
              key={at}
              stap={step}
              nummer={at + 1}
              bevindingen={atStep}
              school={tijdlijn.slice(0, at + 1).findLast(({ school }) => school !== undefined)?.school}
              heeft={tijdlijn.slice(0, at + 1).findLast(({ heeft }) => heeft !== undefined)?.heeft}
              uitwisselingen={uitwisselingen.filter(({ id }) => step.uitwisselingen.includes(id))}
            />
          </div>
        </div>
      ) : (
        <p class="empty">
          {t(
            'De stappen van dit verhaal staan niet in het verslag: het bewaart die van wat misging. Vertel het hier opnieuw om ze te zien.',
          )}
        </p>
      )}
    </>
  )
}
