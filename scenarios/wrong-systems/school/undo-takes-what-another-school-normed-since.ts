import { afterwards, eachKept } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Ongedaan maken zet de tabel met resultaten terug op het moment van verwerken, behalve die van de eigen kinderen. Wat een andere school sindsdien genormeerd heeft is weg.',
  violates: ['F14', 'G17', 'H04'],
  ernst: 'S2',
  familie: 'resultaat-kwijt',
  caughtBy: 'twee-scholen-maken-ongedaan',
  bend: {
    centrum: afterwards(['undo'], (now, before, [id]) => {
      const undone = before.import.find((one) => one.id === id)
      const own = new Set(
        now.leerling.flatMap(({ id: pupil, school }) => (school === undone?.koppeling ? [pupil] : [])),
      )
      const stays = eachKept((result) =>
        own.has(result.leerling) || result.genormeerdOp < (undone?.verwerkt ?? 0) ? [result] : [],
      )
      return stays(now, before)
    }),
  },
})
