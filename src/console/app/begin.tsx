import type { ComponentChildren } from 'preact'
import { linkTo } from './address.ts'
import { centrum, esis } from './api.ts'
import { useAsk } from './ask.ts'
import type { Bericht, CentrumKoppeling, Imports } from './centrum/kinds.ts'
import type { EsisKoppeling } from './esis/kinds.ts'
import { t } from './language.ts'
import { ChooseSchool, useSchools } from './schools.tsx'
import { Tag } from './ui/basics.tsx'

type Step = {
  readonly title: string
  readonly what: string
  readonly done: boolean
  readonly links: readonly (readonly [path: string, label: string, query?: Readonly<Record<string, string>>])[]
}

/** The manual from its first to its last step, as far as the school has come. */
export function Begin() {
  const { school } = useSchools()
  const id = school?.id ?? ''
  const steps = useSteps(id, school?.brincode ?? '')
  const at = steps.findIndex(({ done }) => !done)
  return (
    <section>
      <div class="heading">
        <h1>{t('Een UWLR-koppeling met ESIS')}</h1>
        <ChooseSchool />
      </div>
      <p class="lead">
        {t(
          'Beide systemen staan hier klaar: ESIS en het Boom testcentrum. Loop de handleiding van boven naar beneden; wat klaar is krijgt een vinkje.',
        )}
      </p>
      <ol class="manual">
        {steps.map(({ title, what, done, links }, index) => (
          <li
            key={title}
            class={done ? 'done' : index === at ? 'now' : ''}
            aria-current={index === at ? 'step' : undefined}
          >
            <span class="bullet" aria-hidden="true">
              {done ? '✓' : (/^Stap (\d)/.exec(title)?.[1] ?? '•')}
            </span>
            <div>
              <h2>
                {t(title)}{' '}
                {done ? <Tag tone="good">{t('klaar')}</Tag> : index === at ? <Tag tone="warn">{t('nu')}</Tag> : null}
              </h2>
              <p>{t(what)}</p>
              <p class="links">
                {links.map(([path, label, query], place) => (
                  <a
                    key={label}
                    class={`button ${index === at && place === 0 ? 'main' : 'plain'}`}
                    href={linkTo(path, query)}
                  >
                    {t(label)}
                  </a>
                ))}
              </p>
            </div>
          </li>
        ))}
      </ol>
      <h2>{t('Daarbij')}</h2>
      <ul class="cards">
        <Card path="verkeer" title="Verkeer">
          {t('Elk bericht over de lijn, met de reden van het antwoord. Breek de lijn met een knop.')}
        </Card>
        <Card path="verhalen" title="Verhalen">
          {t('Wat er bij koppelen mis kan gaan, stap voor stap, tegen een systeem naar keuze.')}
        </Card>
        <Card path="werelden" title="Werelden">
          {t('Aparte werelden om in te proberen, de gegevens om zelf mee te koppelen, en terug naar het begin.')}
        </Card>
      </ul>
    </section>
  )
}

const Card = ({
  path,
  title,
  children,
}: {
  readonly path: string
  readonly title: string
  readonly children: ComponentChildren
}) => (
  <li>
    <a href={linkTo(path)}>
      <h3>{t(title)}</h3>
      <p>{children}</p>
    </a>
  </li>
)

function useSteps(school: string, brincode: string): readonly Step[] {
  const { data: post } = useAsk<{ readonly berichten: readonly Bericht[] }>(centrum('/postbus'))
  const { data: own } = useAsk<{ readonly koppelingen: readonly CentrumKoppeling[] }>(centrum('/koppelingen'))
  const { data: las } = useAsk<{ readonly koppelingen: readonly EsisKoppeling[] }>(esis('/koppelingen'))
  const asked = own?.koppelingen.find(({ id }) => id === school)
  const { data: imports } = useAsk<Imports>(asked && centrum(`/koppelingen/${school}/imports`))
  const { data: sent } = useAsk<{ readonly resultaten: readonly { readonly school: string }[] }>(
    school === '' ? undefined : esis(`/resultaten?school=${school}`),
  )
  const boom = las?.koppelingen.find((one) => one.klantcode === 'BOOM' && one.scholen.includes(school))
  const mailed = post?.berichten.find(
    (one) => one.soort === 'aanvraag' && one.brincode.trim().toUpperCase() === brincode,
  )
  const approved = asked?.status === 'goedgekeurd' || asked?.status === 'actief'
  return [
    {
      title: 'Voorbereiding',
      what: 'Mail de klantenservice van Boom met naam en BRIN van de school. Na de bevestigingsmail kan de school verder.',
      done: boom !== undefined,
      links: [
        ['testcentrum/aanvragen', 'UWLR-koppeling aanvragen'],
        ['testcentrum/klantenservice', mailed?.status === 'open' ? 'Klantenservice (1 nieuw)' : 'Klantenservice'],
      ],
    },
    {
      title: 'Stap 1 Koppeling aanvragen in het Boom testcentrum',
      what: 'Beheer, Koppelen met LAS: kies ESIS UWLR, maak de externe nummers leeg en klik op Aanvragen. De aanvraag wordt daarna goedgekeurd.',
      done: approved,
      links: [
        ['testcentrum/koppelen', 'Koppelen met LAS'],
        ...(asked?.status === 'aangevraagd' ? ([['testcentrum/klantenservice', 'Goedkeuren']] as const) : []),
      ],
    },
    {
      title: 'Stap 2 Koppeling activeren en autorisatiesleutel aanmaken in ESIS',
      what: 'Log in als Directie of Applicatiebeheerder, bedenk een verificatiecode en kopieer de autorisatiesleutel.',
      done: boom?.status === 'actief',
      links: [['esis/koppelingen', 'Koppelingen in ESIS']],
    },
    {
      title: 'Stap 3 Koppeling activeren in het Boom testcentrum',
      what: 'Plak de autorisatiesleutel, laat SchoolKey leeg, sla op en klik op Gegevens importeren.',
      done: asked?.status === 'actief' && (imports?.imports.length ?? 0) > 0,
      links: [['testcentrum/koppelen', 'Koppelen met LAS']],
    },
    {
      title: 'Stap 4 Import controleren en afronden',
      what: 'Kijk bij Groepen, Leerkrachten en Leerlingen wie nieuw is en wie al bekend was, en neem de gegevens over.',
      done: imports?.verwerkt !== undefined,
      links: [['testcentrum/controle', 'Controle import uit LAS']],
    },
    {
      title: 'Daarna: resultaten en Mijn Groep',
      what: 'Een toets die nu wordt genormeerd gaat vanzelf naar ESIS en staat daar bij Mijn Groep, als groep en zonder historie.',
      done: (sent?.resultaten.length ?? 0) > 0,
      links: [
        ['testcentrum/normeren', 'Toets normeren'],
        ['testcentrum/resultaten', 'Resultaten'],
        ['esis/mijn-groep', 'Mijn Groep'],
      ],
    },
  ]
}
