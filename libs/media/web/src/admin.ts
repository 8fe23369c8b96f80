export { LibraryPage } from './library-page.tsx';
export { LibraryPicturePage } from './library-picture-page.tsx';
export { loadLibrary, loadLibraryPicture, removeLibraryPicture } from './library.load.ts';
