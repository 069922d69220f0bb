import { findEntry, warmModule } from './loader.ts'

let complete: () => Promise<void> = async () => {}

/** Tells how the whole registry is had. */
export function setWhole(whole: () => Promise<void>): void {
  complete = whole
}

/** Somebody turns to the modules: their pages' names are wanted, for navigation and search. */
export function wantWhole(): Promise<void> {
  // Whoever opens a module asks again, and is told.
  return complete().catch(() => undefined)
}

/** Somebody points at a module's link: fetch its first files now. */
export function hintModule(id: string): void {
  void wantWhole().then(() => warmModule(findEntry(id)))
}
