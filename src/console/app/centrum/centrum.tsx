import { address, linkTo } from '../address.ts'
import { centrum } from '../api.ts'
import { useAsk } from '../ask.ts'
import { t } from '../language.ts'
import { ChooseSchool } from '../schools.tsx'
import { Notice } from '../ui/basics.tsx'
import { Aanvragen } from './aanvragen.tsx'
import { Controle } from './controle.tsx'
import { Home } from './home.tsx'
import { Klantenservice } from './klantenservice.tsx'
import { Koppelen } from './koppelen.tsx'
import { LeerlingenBeheren } from './leerlingen-beheren.tsx'
import { Normeren } from './normeren.tsx'
import { Overnemen } from './overnemen.tsx'
import { Resultaten } from './resultaten.tsx'
import { Uitnodigingen } from './uitnodigingen.tsx'

type Item = readonly [path: string, label: string]

/** The blue bar of the manual; what stands under each of its options. */
const menu: readonly (readonly [path: string, label: string, under: readonly Item[]])[] = [
  ['', 'Home', []],
  [
    'normeren',
    'Toetsen',
    [
      ['normeren', 'Toets normeren'],
      ['resultaten', 'Resultaten'],
    ],
  ],
  [
    'beheer',
    'Beheer',
    [
      ['koppelen', 'Koppelen met LAS'],
      ['controle', 'Controle import uit LAS'],
      ['leerlingen', 'Leerlingen beheren'],
      ['uitnodigingen', 'Uitnodigingen'],
    ],
  ],
  [
    'aanvragen',
    'Contact',
    [
      ['aanvragen', 'UWLR-koppeling aanvragen'],
      ['klantenservice', 'Klantenservice'],
    ],
  ],
]

/** The testcentrum: its blue bar, and the screen that is open. */
export function Centrum() {
  const [, screen = ''] = address.value.screen
  const { problem } = useAsk(centrum(''))
  const open = menu.find(
    ([path, , under]) =>
      path === screen || under.some(([one]) => one === screen || (one === 'controle' && screen === 'overnemen')),
  )
  return (
    <>
      <div class="band centrum">
        <div class="band-head">
          <strong>Boom testcentrum</strong>
          <ChooseSchool />
          <span class="who">{t('Ingelogd als beheerder')}</span>
        </div>
        <nav aria-label="Boom testcentrum">
          {menu.map((item) => (
            <a key={item[0]} href={linkTo(`testcentrum/${item[0]}`)} aria-current={item === open ? 'page' : undefined}>
              {t(item[1])}
            </a>
          ))}
        </nav>
        {open && open[2].length > 0 ? (
          <nav class="under" aria-label={t(open[1])}>
            {open[2].map(([path, label]) => (
              <a key={path} href={linkTo(`testcentrum/${path}`)} aria-current={path === screen ? 'page' : undefined}>
                {t(label)}
              </a>
            ))}
          </nav>
        ) : null}
      </div>
      {problem?.status === 404 ? (
        <Notice tone="warn" title={t('Hier is geen testcentrum: Koppelproef is zonder gestart.')} />
      ) : (
        <Screen screen={screen} />
      )}
    </>
  )
}

function Screen({ screen }: { readonly screen: string }) {
  switch (screen) {
    case 'aanvragen':
      return <Aanvragen />
    case 'klantenservice':
      return <Klantenservice />
    case 'koppelen':
      return <Koppelen />
    case 'controle':
      return <Controle />
    case 'overnemen':
      return <Overnemen />
    case 'leerlingen':
      return <LeerlingenBeheren />
    case 'uitnodigingen':
      return <Uitnodigingen />
    case 'normeren':
      return <Normeren />
    case 'resultaten':
      return <Resultaten />
    default:
      return <Home beheer={screen === 'beheer'} />
  }
}
