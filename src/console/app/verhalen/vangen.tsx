import { useState } from 'preact/hooks'
import { go, world } from '../address.ts'
import { call } from '../api.ts'
import { useDoing } from '../ask.ts'
import { t } from '../language.ts'
import { ChooseSchool, useSchools } from '../schools.tsx'
import { Button, Check, Refusal } from '../ui/basics.tsx'
import { Crumbs } from '../ui/crumbs.tsx'
import { write } from './tekst.ts'

/** What happened in this world, made into a story that shows it again. */
export function Vangen() {
  const { school } = useSchools()
  const [keep, setKeep] = useState(false)
  const doing = useDoing()
  const make = async () => {
    const body = { world: world.value, school: school?.id, namen: keep ? 'zoals-ze-zijn' : 'verzonnen' }
    const came = await doing.run(() => call<{ readonly tekst: string }>('POST', '/verhalen/vangen', body))
    if (came === undefined) return
    write(came.tekst)
    go('verhalen/schrijf')
  }
  return (
    <section>
      <Crumbs above={[['verhalen', t('Verhalen')]]} here={t('Vastleggen')} />
      <h1>{t('Maak een verhaal van wat hier gebeurde')}</h1>
      <p class="lead">
        {t(
          'De school zoals ze was, wat er veranderde, wat er werd gevraagd en welke storingen toesloegen: samen één bestand dat het nog eens laat gebeuren. Zet er daarna bij wat er had moeten kloppen.',
        )}
      </p>
      <ChooseSchool />
      <Check label={t('Namen laten zoals ze zijn (anders worden ze verzonnen)')} checked={keep} onChange={setKeep} />
      <Refusal problem={doing.problem} />
      <Button kind="main" disabled={school === undefined || doing.busy} onClick={() => void make()}>
        {t('Maak het verhaal')}
      </Button>
    </section>
  )
}
