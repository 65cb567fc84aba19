import { eachLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'De datum gaat langs een Amerikaanse notatie: 4 maart wordt 3 april.',
  violates: ['C06'],
  ernst: 'S2',
  familie: 'leest-antwoord-verkeerd',
  caughtBy: 'dag-onbekend',
  bend: {
    delivery: eachLeerling((leerling) => ({
      ...leerling,
      geboortedatum: leerling.geboortedatum?.replace(/^(\d+)-(\d\d)-(0\d|1[012])$/, '$1-$3-$2'),
    })),
  },
})
