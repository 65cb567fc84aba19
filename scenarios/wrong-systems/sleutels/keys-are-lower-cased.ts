import { eachLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Nummers gaan door een functie die alles klein schrijft; a1 en A1 worden hetzelfde kind.',
  violates: ['A18'],
  ernst: 'S1',
  familie: 'knoeit-met-nummers',
  caughtBy: 'lang-nummer-heen-en-terug',
  bend: { delivery: eachLeerling((leerling) => ({ ...leerling, key: leerling.key?.toLowerCase() })) },
})
