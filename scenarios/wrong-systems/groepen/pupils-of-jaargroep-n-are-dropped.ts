import { onlyLeerlingen } from './bends.ts'
import { defineWrongSystem } from './wrong-system.ts'

export const pupilsOfJaargroepNAreDropped = defineWrongSystem({
  name: 'pupils-of-jaargroep-n-are-dropped',
  story: 'N staat niet in de lijst en wie N is komt niet mee.',
  violates: ['D11'],
  caughtBy: 'peuters-en-bijzondere-jaargroepen [N]',
  bend: {
    delivery: onlyLeerlingen(({ jaargroep }) => jaargroep !== 'N'),
  },
})
