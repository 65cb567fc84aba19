import { linkTo } from '../address.ts'
import { t } from '../language.ts'
import { useHere } from './here.ts'
import { Koppelstatus } from './status.tsx'

const screens = [
  [
    'koppelen',
    'Koppelen met LAS',
    'De koppeling aanvragen, de autorisatiesleutel invullen en gegevens ophalen uit ESIS.',
  ],
  ['controle', 'Controle import uit LAS', 'Bepalen wie nieuw is en wie al bekend was, en de gegevens overnemen.'],
  ['leerlingen', 'Leerlingen beheren', 'Alle leerlingen, ook die zijn gedeactiveerd; dubbele samenvoegen.'],
  ['uitnodigingen', 'Uitnodigingen', 'Welke leerkrachten een mail hebben gekregen.'],
] as const

export function Home({ beheer }: { readonly beheer: boolean }) {
  const { school, koppeling } = useHere()
  return (
    <section>
      <h1>{beheer ? t('Beheer') : (school?.naam ?? 'Boom testcentrum')}</h1>
      <p>
        {t('Koppeling met ESIS')}: <Koppelstatus koppeling={koppeling} />
      </p>
      <ul class="cards">
        {screens.map(([path, title, what]) => (
          <li key={path}>
            <a href={linkTo(`testcentrum/${path}`)}>
              <h2>{t(title)}</h2>
              <p>{t(what)}</p>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
