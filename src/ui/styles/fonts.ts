/** The three self-hosted families, latin only. Imported once, by the page's entry. */
import './fonts.css';
