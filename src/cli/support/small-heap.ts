import { setFlagsFromString } from 'node:v8'

/**
 * Lets V8 collect garbage sooner than it would by itself: at half as much again as what is in use, not at four times as
 * much. A server that stands beside an editor, a browser and the system under test should be small; at thousands of
 * answers a second this costs a few milliseconds of each.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=50')
  setFlagsFromString('--semi-space-growth-factor=1')
}
