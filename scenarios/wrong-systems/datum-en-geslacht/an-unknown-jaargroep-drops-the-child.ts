import { jaargroepen } from '../../../src/school/groep.ts'
import { onlyLeerlingen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

const keep = onlyLeerlingen(({ jaargroep }) => jaargroep === undefined || jaargroepen.includes(jaargroep))

export default defineWrongSystem({
  story: 'Een leerling met een jaargroep die niet bestaat wordt niet gelezen, en geldt daarna als vertrokken.',
  violates: ['D10', 'C08'],
  ernst: 'S2',
  familie: 'slaat-mensen-over',
  caughtBy: 'geslacht-dat-niet-bestaat',
  bend: {
    antwoord: (antwoord) => (antwoord.kind === 'school' ? { ...antwoord, school: keep(antwoord.school) } : antwoord),
  },
})
