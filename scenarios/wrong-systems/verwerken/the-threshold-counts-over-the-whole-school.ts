import { saysYesWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Of er ongewoon veel leerlingen weggaan wordt over de hele school geteld: een hele klas die in de levering ontbreekt valt daar onder de grens en verdwijnt zonder vraag.',
  violates: ['G06', 'D16'],
  ernst: 'S2',
  familie: 'slaat-controle-over',
  smaak: true,
  caughtBy: 'een-kleine-groep-loopt-leeg',
  bend: saysYesWhen(({ rapport }, own, id) => {
    const where = own.state().import.find((one) => one.id === id)?.koppeling
    const active = own.state().leerling.filter(({ school, actief }) => school === where && actief !== false).length
    return rapport.gedeactiveerd.length * 5 <= active
  }),
})
