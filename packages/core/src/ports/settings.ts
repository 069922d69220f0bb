import { definePort } from '../port.ts'

/** Settings inside the server: the value of a key on a day (default today). Throws UNKNOWN_SETTING. */
export interface SettingsPort {
  number(key: string, on?: string): Promise<number>
  text(key: string, on?: string): Promise<string>
}

/** Port of the settings, offered by core. */
export const settingsPort = definePort<SettingsPort>('core.settings')
