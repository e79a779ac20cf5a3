/** Names of the channels between processes; apart from the schemas, so that the preload script carries no library. */

/** `controlPlane`: the app's window asks main. */
export const CONTROL_CHANNEL = 'rackrise:control'

/** `mainEventSchema`: main tells the app's window. */
export const EVENT_CHANNEL = 'rackrise:event'

/** `printPlane`: the printing window asks main. */
export const PRINT_CHANNEL = 'rackrise:print'

/**
 * Main sends a window its end of an engine port under this name, and the preload script forwards it to the page with
 * `window.postMessage(ENGINE_PORT_MESSAGE, location.origin, [port])`. A second port means that the engine was started
 * anew: the first one is dead and the newest document must be sent again.
 */
export const ENGINE_PORT_MESSAGE = 'rackrise:engine-port'
