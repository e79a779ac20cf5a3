import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import {
  CONTROL_CHANNEL,
  ENGINE_PORT_MESSAGE,
  EVENT_CHANNEL,
  PRINT_CHANNEL,
} from '../../shared/contract/channels.ts'
import type { RackriseBridge } from '../../shared/contract/controlPlane.ts'

/** The printing window speaks its own plane; main checks both. */
const channel = location.pathname === '/report.html' ? PRINT_CHANNEL : CONTROL_CHANNEL

const bridge: RackriseBridge = {
  invoke: (method, ask) => ipcRenderer.invoke(channel, method, ask),
  onEvent: (listener) => {
    const forward = (_event: IpcRendererEvent, message: unknown): void => listener(message)
    ipcRenderer.on(EVENT_CHANNEL, forward)
    return () => ipcRenderer.off(EVENT_CHANNEL, forward)
  },
}

contextBridge.exposeInMainWorld('rackrise', bridge)

// A port cannot pass the context bridge; the page gets it as a window message.
ipcRenderer.on(ENGINE_PORT_MESSAGE, (event) => {
  window.postMessage(ENGINE_PORT_MESSAGE, location.origin, [...event.ports])
})
