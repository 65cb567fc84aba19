import { defineWrongSystem } from './wrong-system.ts'

export const confirmsByItself = defineWrongSystem({
  name: 'confirms-by-itself',
  story: 'De tweede bevestiging wordt door het systeem zelf gegeven: een half bericht deactiveert een halve school.',
  violates: ['A24', 'G06'],
  caughtBy: 'let-op-een-half-bericht',
  bend: { calls: (own) => ({ verwerk: () => own.verwerk({ bevestigd: true }) }) },
})
