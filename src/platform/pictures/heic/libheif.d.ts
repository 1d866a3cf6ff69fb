/** What is used of libheif-js, whose own types describe the library that its bundle makes and not the bundle. */
declare module 'libheif-js/wasm-bundle.js' {
  type Pointer = object
  interface Channel {
    id: number
    width: number
    height: number
    /** Bytes from one row to the next. */
    stride: number
    data: Uint8Array
  }
  const libheif: {
    heif_error_code: { heif_error_Ok: unknown }
    heif_colorspace: { heif_colorspace_RGB: unknown }
    heif_chroma: { heif_chroma_interleaved_RGBA: unknown }
    heif_channel: { heif_channel_interleaved: number }
    heif_context_alloc(): Pointer
    heif_context_free(context: Pointer): void
    heif_context_read_from_memory(context: Pointer, content: Uint8Array): { code: unknown }
    /** An error instead has a code. */
    heif_js_context_get_primary_image_handle(context: Pointer): (Pointer & { code?: unknown }) | undefined
    heif_image_handle_get_width(handle: Pointer): number
    heif_image_handle_get_height(handle: Pointer): number
    heif_image_handle_release(handle: Pointer): void
    heif_js_decode_image2(
      handle: Pointer,
      colours: unknown,
      chroma: unknown,
    ): Promise<{ code?: unknown; image: Pointer; channels: Channel[] } | undefined>
    heif_image_release(image: Pointer): void
  }

  // biome-ignore lint/style/noDefaultExport: a CommonJS module has only this one.
  export default libheif
}
