import { useEffect, useState } from 'preact/hooks'
import type { StoryFile, VerkenningKort, VerkenningVanVelen } from '../../../../stage/verhalen/routes.ts'
import { go, linkTo } from '../address.ts'
import { part } from '../api.ts'
import { useAsk } from '../ask.ts'
import { language, momentOf, said, shortMomentOf, t } from '../language.ts'
import { Button, Copy, download, Empty, Notice, Refusal, Tag } from '../ui/basics.tsx'
import { Crumbs } from '../ui/crumbs.tsx'
import { Table } from '../ui/table.tsx'
import { write } from './tekst.ts'

type Staat = VerkenningKort['staat']

const toneOf = (staat: Staat) =>
  staat === 'dood' || staat === 'fout' ? 'bad' : staat === 'klaar' ? 'good' : staat === 'afgebroken' ? 'mute' : 'warn'

/** Asks again: each second while something goes on, else now and then, as another machine may begin. */
function useAgain(again: () => void, going: boolean): void {
  useEffect(() => {
    const timer = setInterval(again, going ? 1000 : 5000)
    return () => clearInterval(timer)
  }, [going])
}

/** On one line. */
const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0')

/** `8,4`, or `8.4` in English. */
const written = (value: number): string => value.toLocaleString(language.value)

const agoOf = (seconds: number): string =>
  seconds < 120 ? t('{0} s geleden', seconds) : t('{0} min geleden', Math.round(seconds / 60))

const toldOf = ({ verteld, gepland }: { readonly verteld: number; readonly gepland?: number }): string =>
  gepland === undefined ? String(verteld) : t('{0} van {1}', verteld, gepland)

/** Explorations on many machines, as they tell the database that this is on. */
export function Verkenningen() {
  const { data, problem, again } = useAsk<{
    readonly database: boolean
    readonly verkenningen: readonly VerkenningKort[]
  }>('/verhalen/verkenningen')
  const all = data?.verkenningen ?? []
  useAgain(
    again,
    all.some(({ staat }) => staat === 'bezig'),
  )
  const hasTeams = all.some(({ team }) => team !== undefined)
  return (
    <section>
      <Crumbs above={[['verhalen', t('Verhalen')]]} here={t('Verkenning')} />
      <h1>{t('Verkenning')}</h1>
      <p class="lead">{t('Zoeken op veel machines tegelijk: elk deel meldt hier hoe ver het is en wat het vindt.')}</p>
      <Refusal problem={problem} />
      {data?.database === false ? (
        <Notice>
          {t(
            'Hier is geen database: start serve met --state postgres://… en geef explore dezelfde --state, dan staat hier wat elke machine zoekt en vindt.',
          )}
        </Notice>
      ) : data && all.length === 0 ? (
        <Empty>
          {t('Nog niets gemeld. Begin op elke machine een deel:')}{' '}
          <code>koppelproef explore --state postgres://… --stories 4000 --shard 1/4</code>
        </Empty>
      ) : data ? (
        <Table
          label={t('Verkenning')}
          rows={all}
          keyOf={({ nummer }) => nummer}
          columns={[
            {
              head: t('Nummer'),
              cell: ({ nummer }) => (
                <a href={linkTo(`verhalen/verkenning/${nummer}`)}>{unbroken(t('Verkenning {0}', nummer))}</a>
              ),
            },
            { head: t('Staat'), cell: ({ staat }) => <Tag tone={toneOf(staat)}>{t(staat)}</Tag> },
            { head: t('Systeem'), cell: ({ sut }) => <code>{sut}</code> },
            { head: t('Zaad'), cell: ({ zaad }) => zaad },
            ...(hasTeams ? [{ head: t('Team'), cell: ({ team }: VerkenningKort) => team ?? '–' }] : []),
            {
              head: t('Delen'),
              number: true,
              cell: ({ delen, gezien, dood }) =>
                `${t('{0} van {1}', gezien, delen)}${dood > 0 ? `, ${t('{0} dood', dood)}` : ''}`,
            },
            { head: t('Verteld'), number: true, cell: toldOf },
            {
              head: t('Per seconde'),
              number: true,
              cell: ({ perSeconde }) => (perSeconde === 0 ? '' : written(perSeconde)),
            },
            { head: t('Gebroken wetten'), number: true, cell: ({ gebroken }) => gebroken || '' },
            { head: t('Begonnen'), cell: ({ begonnen }) => shortMomentOf(begonnen) },
          ]}
        />
      ) : null}
    </section>
  )
}

/** One of them: its parts, and what they found by law and by what happens. */
export function Verkenning({ nummer }: { readonly nummer: string }) {
  const { data, problem, again } = useAsk<VerkenningVanVelen>(`/verhalen/verkenningen/${part(nummer)}`)
  useAgain(again, data?.staat === 'bezig')
  if (data === undefined) return <Refusal problem={problem} />
  const { staat, sut, zaad, team, begonnen, verteld, gepland, perSeconde, perDeel, wetten } = data
  const { delen, gezien, dood, corpusZakt } = data
  return (
    <section>
      <Crumbs
        above={[
          ['verhalen', t('Verhalen')],
          ['verhalen/verkenning', t('Verkenning')],
        ]}
        here={nummer}
      />
      <h1>
        {t('Verkenning {0}', nummer)} <Tag tone={toneOf(staat)}>{t(staat)}</Tag>
      </h1>
      <Refusal problem={problem} />
      <p>
        <code>{sut}</code> · {t('zaad {0}', zaad)}
        {team ? ` · ${t('Team')} ${team}` : ''} · {t('begonnen {0}', momentOf(begonnen))}
      </p>
      <p>
        {t('{0} verhalen verteld, {1} per seconde', toldOf({ verteld, gepland }), written(perSeconde))}
        {corpusZakt > 0 ? ` · ${t('van wat eerder gevonden is zakken er nog {0}', corpusZakt)}` : ''}
      </p>
      {staat === 'bezig' && gepland ? (
        <progress max={gepland} value={verteld} aria-label={t('{0} van {1} verteld', verteld, gepland)} />
      ) : null}
      {dood > 0 ? (
        <Notice tone="warn" title={t('{0} van de delen is dood', dood)}>
          {t(
            'Er is niet van gehoord en het heeft niet gezegd dat het klaar was. Begin dat deel opnieuw, met hetzelfde zaad.',
          )}
        </Notice>
      ) : null}
      <h2>{t('Delen ({0} van {1})', gezien, delen)}</h2>
      <Table
        label={t('Delen')}
        rows={perDeel}
        keyOf={({ deel }) => deel}
        columns={[
          { head: t('Deel'), number: true, cell: ({ deel }) => deel },
          { head: t('Staat'), cell: ({ staat: own }) => <Tag tone={toneOf(own)}>{t(own)}</Tag> },
          { head: t('Verteld'), number: true, cell: toldOf },
          { head: t('Per seconde'), number: true, cell: (deel) => written(deel.perSeconde) },
          { head: t('Gehoord'), cell: ({ gehoord }) => agoOf(gehoord) },
          { head: t('Pogingen'), number: true, cell: ({ pogingen }) => (pogingen > 1 ? pogingen : '') },
          { head: t('Reden'), cell: ({ reden }) => reden ?? '' },
        ]}
      />
      <h2>{t('Gevonden ({0})', wetten.length)}</h2>
      {wetten.length === 0 ? <Empty>{t('Geen wet is gebroken.')}</Empty> : null}
      {wetten.map(({ wet, zegt, ernst, klasse, vormen }) => (
        <section key={wet} aria-label={said(zegt)}>
          <h3>
            {said(zegt)} <Tag tone={ernst === 'S1' ? 'bad' : 'warn'}>{ernst}</Tag>{' '}
            {klasse === 'regel' ? null : <Tag>{t(klasse)}</Tag>}
          </h3>
          <ul class="rows">
            {vormen.map((vorm) => (
              <Vorm key={vorm.vorm} nummer={nummer} wet={wet} says={said(zegt)} {...vorm} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

type VormProps = VerkenningVanVelen['wetten'][number]['vormen'][number] & {
  readonly nummer: string
  readonly wet: string
  readonly says: string
}

/** What happens in some finds about one law, and the smallest of them to read and to keep. */
function Vorm({ nummer, wet, says, vorm, aantal, kleinste }: VormProps) {
  const [open, setOpen] = useState(false)
  const { verhaal, stappen, leerlingen, klein, vast, ookWij, wat } = kleinste
  const { data, problem, again } = useAsk<StoryFile>(
    open ? `/verhalen/verkenningen/${part(nummer)}/vondsten/${part(wet)}/${verhaal}` : undefined,
  )
  // A story that was made smaller is another text.
  useEffect(again, [klein])
  const about = `${says}: ${vorm}`
  const edit = (text: string) => {
    write(text)
    go('verhalen/schrijf')
  }
  return (
    <li>
      <code>{vorm}</code>
      <small class="why">
        {wat} · {t('{0} keer; de kleinste heeft stappen: {1}, leerlingen: {2}', aantal, stappen, leerlingen)}
      </small>
      {klein ? null : <Tag tone="warn">{t('wordt nog verkleind')}</Tag>}{' '}
      {vast ? null : <Tag>{t('niet elke keer')}</Tag>} {ookWij ? <Tag>{t('ons testcentrum ook')}</Tag> : null}
      <span class="actions">
        <Button kind="link" label={`${open ? t('Sluit') : t('Lees')}: ${about}`} onClick={() => setOpen(!open)}>
          {open ? t('Sluit') : t('Lees')}
        </Button>
      </span>
      <Refusal problem={problem} />
      {data ? (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long story is scrolled with the keyboard */}
          <section class="scroll" tabIndex={0} aria-label={data.naam}>
            <pre>{data.tekst}</pre>
          </section>
          <p class="buttons">
            <Copy text={data.tekst} label={`${t('Kopieer')}: ${about}`} />
            <Button
              label={`${t('Bewaar als bestand')}: ${about}`}
              onClick={() => download(data.naam, 'text/yaml', data.tekst)}
            >
              {t('Bewaar als bestand')}
            </Button>
            <Button label={`${t('Lees en wijzig')}: ${about}`} onClick={() => edit(data.tekst)}>
              {t('Lees en wijzig')}
            </Button>
          </p>
        </>
      ) : null}
    </li>
  )
}
