import { linksWhen } from '../bends.ts'
import { defineWrongSystem } from '../wrong-system.ts'

export default defineWrongSystem({
  story: 'Twee lege geboortedatums zijn gelijk, zegt de vergelijking; met dezelfde naam is het dan hetzelfde kind.',
  violates: ['C01', 'C02'],
  ernst: 'S1',
  familie: 'koppelt-op-te-weinig',
  caughtBy: 'naamgenoten-zonder-datum',
  bend: {
    rejudge: {
      leerling: linksWhen<'leerling'>(
        (came, held) =>
          came.roepnaam === held.roepnaam &&
          came.achternaam === held.achternaam &&
          came.geboortedatum === undefined &&
          held.geboortedatum === undefined,
      ),
    },
  },
})
