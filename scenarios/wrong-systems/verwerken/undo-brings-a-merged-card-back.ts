import { afterwards } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story:
    'Ongedaan maken zet iedere kaart die de import raakte terug zoals zij was, ook een die sindsdien met een andere is samengevoegd. Het kind staat er weer twee keer.',
  violates: ['A26', 'G16'],
  ernst: 'S2',
  familie: 'herstelt-half',
  caughtBy: 'samengevoegd-na-de-import',
  bend: {
    centrum: afterwards(['undo'], (now, before, [id]) => {
      const rows = before.ongedaan.find((note) => note.id === id)?.rows ?? []
      const was = new Map(rows.filter(({ collection }) => collection === 'leerling').map((row) => [row.id, row.before]))
      return {
        leerling: now.leerling.map((leerling) =>
          leerling.samengevoegdMet === undefined
            ? leerling
            : ((was.get(leerling.id) as typeof leerling | null | undefined) ?? leerling),
        ),
      }
    }),
  },
})
