/** Pages come into the fields for scans by paste, and by a camera that stands above the desk; without scripts by choosing files. */

/** What is pasted goes where the person is in the checklist, else to the pile; the camera always adds to the pile. */
export function enhanceScanning() {
  const pile = document.querySelector<HTMLInputElement>('[data-pile] input[type="file"]')
  if (pile === null) return
  document.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    const row = document.activeElement?.closest('tr')
    add(row?.querySelector<HTMLInputElement>('input[type="file"]') ?? pile, files)
  })
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-camera]')
  const opener = document.querySelector<HTMLButtonElement>('button[data-camera]')
  if (dialog !== null && opener !== null) enhanceCamera(pile, dialog, opener)
}

/** Beside what was chosen already. The form that saves itself hears of it. */
function add(input: HTMLInputElement, files: readonly File[]) {
  const all = new DataTransfer()
  for (const file of input.files ?? []) all.items.add(file)
  for (const file of files) all.items.add(named(file, all.files.length + 1))
  input.files = all.files
  const fold = input.closest('details')
  if (fold !== null) fold.open = true
  input.focus()
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

/** Whatever is pasted has the same name. */
function named(file: File, at: number): File {
  const ending = file.type === 'image/png' ? 'png' : file.type === 'application/pdf' ? 'pdf' : 'jpg'
  return new File([file], `trang-${String(at).padStart(2, '0')}.${ending}`, { type: file.type })
}

function enhanceCamera(pile: HTMLInputElement, dialog: HTMLDialogElement, opener: HTMLButtonElement) {
  const video = dialog.querySelector('video')
  const shutter = dialog.querySelector<HTMLButtonElement>('[data-shoot]')
  const said = dialog.querySelector<HTMLElement>('[data-said]')
  if (video === null || shutter === null || said === null) return
  const show = (isThere: boolean) => {
    video.hidden = !isThere
    shutter.hidden = !isThere
  }
  opener.addEventListener('click', async () => {
    said.textContent = ''
    show(true)
    dialog.showModal()
    try {
      // As fine as it can: letters of a page are small.
      const wanted = { facingMode: 'environment', width: { ideal: 4096 }, height: { ideal: 4096 } }
      video.srcObject = await navigator.mediaDevices.getUserMedia({ video: wanted })
      await video.play()
    } catch {
      show(false)
      said.textContent = dialog.dataset.none ?? ''
    }
  })
  shutter.addEventListener('click', async () => {
    const page = await shoot(video)
    if (page === undefined) return
    add(pile, [page])
    said.textContent = (dialog.dataset.taken ?? '').replace('#', String(pile.files?.length ?? 0))
  })
  dialog.querySelector('[data-done]')?.addEventListener('click', () => dialog.close())
  // Also by Escape: the light of a camera that stays on frightens.
  dialog.addEventListener('close', () => {
    if (video.srcObject instanceof MediaStream) for (const track of video.srcObject.getTracks()) track.stop()
    video.srcObject = null
    pile.focus()
  })
}

/** Undefined while the camera shows nothing yet. */
async function shoot(video: HTMLVideoElement): Promise<File | undefined> {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9))
  return blob === null ? undefined : new File([blob], 'trang.jpg', { type: 'image/jpeg' })
}
