import '@/components/app.css';
import '@/components/reader/reader.css';
import '@/components/reader/narrow.css';
import '@/components/reader/welcome.css';
import '@/components/reader/document.css';
import { render } from 'preact';
import { Door } from './Door';

const mount = document.getElementById('app');
// The page can be reached from a few sites, so that they can be led here; inside one of theirs it stays empty.
if (mount && window.top === window) render(<Door />, mount);
