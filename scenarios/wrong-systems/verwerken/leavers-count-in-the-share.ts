import { saysYesWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Of er ongewoon veel leerlingen verdwijnen wordt afgemeten aan iedereen die ooit in de groep stond; na een jaar met verloop vraagt niemand meer iets.',
  violates: ['G06', 'G01'],
  ernst: 'S2',
  familie: 'slaat-controle-over',
  smaak: true,
  caughtBy: 'een-kleine-groep-loopt-leeg',
  bend: saysYesWhen(({ rapport }, own) => {
    const everyone = own.state().leerling
    const membersOf = (groep: string) => everyone.filter(({ groepen = [] }) => groepen.includes(groep)).length
    return rapport.perGroep.every(({ groep, gedeactiveerd }) => gedeactiveerd * 5 <= membersOf(groep))
  }),
})
