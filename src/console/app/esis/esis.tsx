import { useState } from 'preact/hooks'
import { address, linkTo } from '../address.ts'
import { t } from '../language.ts'
import { ChooseSchool } from '../schools.tsx'
import { Button, Form, Select } from '../ui/basics.tsx'
import { Kalender } from './kalender.tsx'
import { Koppeling } from './koppeling.tsx'
import { ImportExport, Koppelingen } from './koppelingen.tsx'
import { MijnGroep } from './mijn-groep.tsx'
import { Records } from './records.tsx'
import { role, roles } from './role.ts'
import { Toetsresultaten } from './toetsresultaten.tsx'
import { Wijzigen } from './wijzigen.tsx'

const menu = [
  ['mijn-groep', 'Mijn Groep'],
  ['leerlingen', 'Leerlingen'],
  ['groepen', 'Groepen'],
  ['medewerkers', 'Medewerkers'],
  ['onderwijs', 'Onderwijs'],
  ['import-export-koppelingen', 'Import-Export-Koppelingen'],
  ['wijzigen', 'Wijzigen'],
  ['klok', 'Klok en kalender'],
] as const

/** The pretend ESIS: its menu, and the screen that is open. */
export function Esis() {
  const [, screen = 'mijn-groep', which] = address.value.screen
  if (role.value === '') return <Login />
  const at = screen === 'koppelingen' ? 'import-export-koppelingen' : screen
  return (
    <>
      <div class="band esis">
        <div class="band-head">
          <strong>ESIS</strong>
          <ChooseSchool />
          <span class="who">
            {t('Ingelogd als {0}', t(role.value))} ·{' '}
            <Button kind="link" onClick={() => (role.value = '')}>
              {t('Uitloggen')}
            </Button>
          </span>
        </div>
        <nav aria-label="ESIS">
          {menu.map(([path, label]) => (
            <a key={path} href={linkTo(`esis/${path}`)} aria-current={path === at ? 'page' : undefined}>
              {t(label)}
            </a>
          ))}
        </nav>
      </div>
      <Screen screen={screen} which={which} />
    </>
  )
}

function Screen({ screen, which }: { readonly screen: string; readonly which: string | undefined }) {
  switch (screen) {
    case 'import-export-koppelingen':
      return <ImportExport />
    case 'koppelingen':
      return which === undefined ? <Koppelingen /> : <Koppeling key={which} id={which} />
    case 'leerlingen':
      return <Records key={screen} list="leerlingen" title="Leerlingen" />
    case 'groepen':
      return <Records key={screen} list="groepen" title="Groepen" />
    case 'medewerkers':
      return <Records key={screen} list="leerkrachten" title="Medewerkers" />
    case 'onderwijs':
      return <Toetsresultaten />
    case 'wijzigen':
      return <Wijzigen />
    case 'klok':
      return <Kalender />
    default:
      return <MijnGroep />
  }
}

function Login() {
  const [chosen, setChosen] = useState<string>(roles[0])
  return (
    <section class="login esis">
      <h1>{t('Inloggen bij ESIS')}</h1>
      <p>{t('Dit is een nagemaakte ESIS: er is geen wachtwoord. De rol bepaalt wat mag.')}</p>
      <Form onSubmit={() => (role.value = chosen)} label={t('Inloggen bij ESIS')}>
        <Select label={t('Rol')} value={chosen} options={roles.map((one) => [one, t(one)])} onChange={setChosen} />
        <Button kind="main" submit>
          {t('Inloggen')}
        </Button>
      </Form>
    </section>
  )
}
