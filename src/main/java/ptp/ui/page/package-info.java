/** What a page and the window know of each other: a page is one module, and the window shows modules. */
package ptp.ui.page;
