import { eachLeerling } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Wie een uitstroomdatum heeft is weg, ook als die datum volgend jaar is.',
  violates: ['G12'],
  ernst: 'S2',
  familie: 'deactiveert-te-veel',
  caughtBy: 'let-op-wie-al-weg-is',
  bend: {
    delivery: eachLeerling((leerling) =>
      leerling.uitstroomdatum ? { ...leerling, uitstroomdatum: '2000-01-01' } : leerling,
    ),
  },
})
