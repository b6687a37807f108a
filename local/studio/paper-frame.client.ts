/** The only script in the frame of a mail or a document. */
import { catchLinks } from './frame-links.client';

catchLinks();
